import { useEffect, useState } from 'react';

/**
 * Offers a newer build when the server runs one; never forces it, since something may be half typed.
 *
 * @param build the build that the last answer about the session named
 */
export function NewVersionStrip({ build }: { build: string }) {
  const [own] = useState(build);
  const [chunkIsGone, setChunkIsGone] = useState(false);
  useEffect(() => {
    const offer = (): void => {
      setChunkIsGone(true);
    };
    addEventListener('vite:preloadError', offer);
    return () => {
      removeEventListener('vite:preloadError', offer);
    };
  }, []);
  if (build === own && !chunkIsGone) return null;
  return (
    <div className="strip strip-version" role="status">
      系统已更新。
      <button
        type="button"
        className="link-button"
        onClick={() => {
          location.reload();
        }}
      >
        刷新使用新版本
      </button>
    </div>
  );
}
