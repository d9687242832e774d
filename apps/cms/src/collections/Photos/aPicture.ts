import sharp from 'sharp'

/** Strings that a camera or an agency leaves in a file, for tests that look for them. */
export const CANARIES = {
  caption: 'Canary caption: boats at the quay',
  byline: 'Canary Byline',
  creditLine: 'Canary Credit Line',
  source: 'Canary Source',
  serial: 'CANARYSERIAL0042',
  xmpOnly: 'canary-xmp-document-id',
} as const

const XMP = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" photoshop:Credit="${CANARIES.creditLine}" photoshop:Source="${CANARIES.source}" xmpMM:DocumentID="${CANARIES.xmpOnly}"><dc:creator><rdf:Seq><rdf:li>${CANARIES.byline}</rdf:li></rdf:Seq></dc:creator><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${CANARIES.caption}</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

const EXIF = {
  IFD0: { Make: 'Canary Cameras', ImageDescription: CANARIES.caption, Artist: CANARIES.byline },
  IFD2: {
    DateTimeOriginal: '2024:05:06 07:08:09',
    OffsetTimeOriginal: '+03:00',
    BodySerialNumber: CANARIES.serial,
  },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '51/1 30/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '12/1 15/1 0/1',
  },
}

type PictureOptions = {
  format: 'jpeg' | 'png' | 'webp'
  width: number
  height: number
  orientation: number
  notes: boolean
}

/** A picture whose left half is red and whose right half is blue. */
export const aPicture = async (overrides: Partial<PictureOptions> = {}): Promise<Buffer> => {
  const { format, width, height, orientation, notes }: PictureOptions = {
    format: 'jpeg',
    width: 60,
    height: 40,
    orientation: 1,
    notes: true,
    ...overrides,
  }
  const half = { width: Math.floor(width / 2), height, channels: 3 as const, background: 'red' }
  const picture = sharp({ create: { width, height, channels: 3, background: 'blue' } })
    .composite([{ input: { create: half }, left: 0, top: 0 }])
    .withMetadata({ orientation })
  const noted = notes ? picture.withExif(EXIF).withXmp(XMP) : picture
  return noted.toFormat(format).toBuffer()
}

type IptcNotes = { byline: string; caption: string; credit: string; source: string; dateCreated: string }
const RECORDS: Record<keyof IptcNotes, number> = {
  dateCreated: 55,
  byline: 80,
  credit: 110,
  source: 115,
  caption: 120,
}

/** Puts an IPTC block into a JPEG, as picture agencies do. */
export const withIptc = (jpeg: Buffer, notes: Partial<IptcNotes>): Buffer => {
  const charset = Buffer.from([0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47])
  const records = Object.entries(notes).map(([name, value]) => {
    const text = Buffer.from(value, 'utf8')
    return Buffer.concat([
      Buffer.from([0x1c, 2, RECORDS[name as keyof IptcNotes], text.length >> 8, text.length & 0xff]),
      text,
    ])
  })
  const iptc = Buffer.concat([charset, ...records])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(iptc.length)
  const body = Buffer.concat([
    Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'),
    size,
    iptc,
    Buffer.alloc(iptc.length % 2),
  ])
  const head = Buffer.from([0xff, 0xed, (body.length + 2) >> 8, (body.length + 2) & 0xff])
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)])
}
