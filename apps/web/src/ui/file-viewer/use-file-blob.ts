import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { fileAddress } from '../../platform/api/call.ts';
import { problemFrom, ProblemError, unreachable } from '../../platform/api/problem.ts';

/** A file's bytes as an address of this page; given back when the file is no longer shown. */
export function useFileBlob(fileId: string) {
  const { data, error, isPending } = useQuery({
    queryKey: ['file-bytes', fileId],
    queryFn: ({ signal }) => fetchFile(fileId, signal),
    staleTime: Infinity,
    gcTime: 60_000,
  });
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!data) return;
    const address = URL.createObjectURL(data);
    setUrl(address);
    return () => {
      setUrl(null);
      URL.revokeObjectURL(address);
    };
  }, [data]);
  return { url, error, isPending };
}

async function fetchFile(fileId: string, signal: AbortSignal): Promise<Blob> {
  const response = await fetch(fileAddress(fileId), { credentials: 'same-origin', signal }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ProblemError(unreachable());
  });
  if (!response.ok) throw new ProblemError(problemFrom(response.status, await response.json().catch(() => null)));
  return response.blob();
}
