'use client'

/** What speaks against what somebody wanted to do, said at once; nothing where nothing does. */
export const Problems = ({ problems }: { problems: readonly string[] }) =>
  problems.length === 0 ? null : (
    <div className="newsroom-dialog__problem" role="alert">
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
    </div>
  )
