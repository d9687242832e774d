/** Only for addresses that our own server never hands on; readers see the view of the newspaper. */
export default function NotFound() {
  return (
    <html lang="en">
      <body>
        <h1>Not found</h1>
      </body>
    </html>
  )
}
