/** Payload keeps the one of its own to itself. */
export const TableIcon = () => (
  <svg aria-hidden="true" className="icon" fill="none" height="20" viewBox="0 0 20 20" width="20">
    <path d="M3.5 4.5h13v11h-13zM3.5 8.2h13M3.5 11.9h13M7.8 8.2v7.3M12.2 8.2v7.3" stroke="currentColor" />
  </svg>
)
