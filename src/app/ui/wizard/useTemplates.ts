// The templates, fetched once from the tools thread; undefined while they come.
import { useEffect, useState } from 'react'
import type { TemplateInfo } from '../../../core/results/TemplateResult'
import { useWorkTools } from '../parts/workContext'

export function useTemplates(): readonly TemplateInfo[] | 'failed' | undefined {
  const { tools } = useWorkTools()
  const [templates, setTemplates] = useState<readonly TemplateInfo[] | 'failed'>()
  useEffect(() => {
    let gone = false
    tools
      .call((api) => api.templates())
      .then(
        (list) => !gone && setTemplates(list),
        () => !gone && setTemplates('failed'),
      )
    return () => {
      gone = true
    }
  }, [tools])
  return templates
}
