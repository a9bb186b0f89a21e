// What `strict` keeps of headers; everything else is removed, known or not.
const HARMLESS = new Set(
  (
    'accept acceptcharset acceptencoding acceptlanguage acceptranges age allow cachecontrol connection contentdisposition ' +
    'contentencoding contentlanguage contentlength contentrange contenttype date dnt expect host keepalive lastmodified ' +
    'maxforwards origin pragma range referer refererpolicy retryafter secchua secchuamobile secchuaplatform secfetchdest ' +
    'secfetchmode secfetchsite secfetchuser secgpc sentrytrace server te trailer traceparent tracestate transferencoding ' +
    'upgrade upgradeinsecurerequests useragent vary xrequestedwith xrequestid xcorrelationid'
  ).split(' '),
);

/** By the folded name. */
export const isHarmlessHeader = (folded: string): boolean => HARMLESS.has(folded);
