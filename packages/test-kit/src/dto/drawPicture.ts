import sharp from 'sharp'

/** Scenes drawn by hand, so that tests and galleries have pictures of their own with something to crop. */
export const SCENES = ['harbour', 'ferry', 'gauge', 'hall', 'portrait'] as const
export type Scene = (typeof SCENES)[number]

const SHAPES: Record<Scene, string> = {
  harbour:
    '<rect width="1600" height="1000" fill="#a9b6ba"/><rect width="1600" height="430" fill="#c9cfcc"/><path d="M0 430C260 400 420 470 700 440S1250 400 1600 445V1000H0Z" fill="#4d6872"/><path d="M0 560C300 520 500 600 820 570S1300 540 1600 580V1000H0Z" fill="#3a545e"/><path d="M0 700 1600 560V650L0 830Z" fill="#5b5f5d"/><path d="M0 690 1600 552V574L0 722Z" fill="#7d827f"/><path d="M980 590c30-150 90-210 130-100 40-90 100-60 100 40 40-30 70 10 60 50Z" fill="#e9eeec"/><path d="M0 850H1600V1000H0Z" fill="#23292b"/><path d="M430 880l16-190c6-44 84-44 90 0l16 190Z" fill="#e0ae1e"/><circle cx="491" cy="632" r="38" fill="#40332c"/><path d="M640 890l14-160c6-40 74-40 80 0l14 160Z" fill="#cc9a17"/><circle cx="694" cy="680" r="33" fill="#54443a"/>',
  ferry:
    '<rect width="1600" height="1000" fill="#1f3540"/><circle cx="1250" cy="210" r="90" fill="#d8d6c4"/><path d="M0 640C300 600 500 680 800 640S1300 600 1600 640V1000H0Z" fill="#152730"/><path d="M380 640h820l-90 130H480Z" fill="#c9d2d2"/><rect x="520" y="500" width="500" height="140" fill="#eef1ef"/><rect x="620" y="400" width="220" height="100" fill="#dfe5e3"/><rect x="700" y="280" width="70" height="120" fill="#9d3a2c"/><g fill="#f3cf63"><rect x="560" y="540" width="50" height="40"/><rect x="650" y="540" width="50" height="40"/><rect x="740" y="540" width="50" height="40"/><rect x="830" y="540" width="50" height="40"/><rect x="920" y="540" width="50" height="40"/></g>',
  gauge:
    '<rect width="1600" height="1000" fill="#e7e4da"/><g stroke="#c4bfb0" stroke-width="3"><path d="M160 200H1480M160 360H1480M160 520H1480M160 680H1480M160 840H1480"/></g><path d="M160 760C360 740 420 620 560 560S780 300 900 260 1120 420 1240 560 1400 700 1480 720" fill="none" stroke="#14586a" stroke-width="14"/><path d="M160 780C360 770 420 690 560 650S780 440 900 410 1120 520 1240 620 1400 720 1480 740" fill="none" stroke="#b4532f" stroke-width="14" stroke-dasharray="34 22"/><circle cx="900" cy="260" r="24" fill="#14586a"/><circle cx="900" cy="410" r="24" fill="#b4532f"/>',
  hall: '<rect width="1600" height="1000" fill="#b99f7c"/><rect width="1600" height="600" fill="#d9c8a6"/><g fill="#f4efdf"><rect x="120" y="90" width="240" height="330"/><rect x="480" y="90" width="240" height="330"/><rect x="840" y="90" width="240" height="330"/><rect x="1200" y="90" width="240" height="330"/></g><g fill="#4d6b73"><path d="M80 760l120-90h280l-40 90Z"/><path d="M560 760l80-90h280l-20 90Z"/><path d="M1020 760l40-90h280l40 90Z"/></g><g fill="#36505a"><path d="M20 940l140-110h330l-50 110Z"/><path d="M560 940l90-110h320l-20 110Z"/><path d="M1080 940l30-110h330l60 110Z"/></g>',
  portrait:
    '<rect width="1600" height="1000" fill="#8ea3a4"/><path d="M480 1000c10-230 120-330 320-330s310 100 320 330Z" fill="#273c45"/><path d="M720 560h160v160c-40 50-120 50-160 0Z" fill="#c79a7b"/><ellipse cx="800" cy="430" rx="170" ry="215" fill="#d7ab8b"/><path d="M615 430c-30-190 70-290 190-290s220 100 180 300c-20-110-70-160-130-170-100 20-200 20-240 160Z" fill="#3a2c25"/>',
}

export type DrawnPicture = { scene: Scene; width: number; height: number; format: 'webp' | 'jpg' }

/** The bytes of a scene, filling the given pixels. */
export const drawPicture = ({ scene, width, height, format }: DrawnPicture): Promise<Buffer> => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1000" width="${width}" height="${height}" preserveAspectRatio="xMidYMid slice">${SHAPES[scene]}</svg>`
  const image = sharp(Buffer.from(svg))
  return (format === 'webp' ? image.webp({ quality: 70 }) : image.jpeg({ quality: 75 })).toBuffer()
}
