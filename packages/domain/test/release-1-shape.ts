/** The ids and types of release 1, as released: never edited, so that a change of the declaration is seen. */
export const releasedShape = [
  {
    folder: 'home',
    fields: [
      'noticeId:auto applyYear:auto committee:auto applyType:select series:select level:select',
      'title:select profession:combo routingProfession:select subProfession:text industryDept:auto',
      'applicantName:auto employer:auto employerNature:select employerRegion:auto grassroots:bool',
      'fullTimeEmployed:bool postQuota:select agentOrg:text currentTitle:combo currentTitleDate:month',
      'exceptionalBasis:select exceptionalReason:longtext recommenders:text transferFrom:combo',
      'avoidExperts:text',
    ].join(' '),
    slots: [
      'grassrootsProof:folder exceptionalForm:folder recommendLetter:folder exceptionalProof:folder',
      'transferProof:folder socialSecurity:folder agencyProof:folder',
    ].join(' '),
  },
  {
    folder: 'pledge',
    fields: 'readText:agreement signature:text signDate:date pledgeFile:file',
    slots: 'signatureImage:folder pledgeScan:folder',
  },
  {
    folder: 'basic',
    fields: [
      'name:auto formerName:text gender:auto idNo:auto birth:auto nation:select birthplace:region',
      'politics:select partyJoin:month partyPost:text democraticParty:text health:select phone:phone',
      'email:email address:text eduHighest:auto eduFullTime:auto currentTitle:combo',
      'currentTitleDate:month currentTitleOrg:text currentTitleCertNo:text currentPost:combo',
      'currentPostDate:month workStart:month deptName:text currentWork:text currentWorkYears:int',
      'adminPost:text adminPostDate:month wage:num societies:text foreignLang:text',
      'foreignLangLevel:select qualification:text talentTitles:text punished:bool punishedDetail:text',
      'punishedUntil:date retentionApproved:bool retentionFile:file explanation:text',
    ].join(' '),
    slots: [
      'photo:folder idCard:folder titleCert:folder appointment:folder qualificationCert:folder',
      'societyProof:folder honorCert:folder retentionProof:folder',
    ].join(' '),
  },
  {
    folder: 'education',
    fields: [
      'start:month end:month school:text major:text edu:select technicalClass:select result:auto',
      'degree:select degreeField:select degreeType:select secondBachelor:bool studyForm:select',
      'years:num diplomaNo:text diplomaFiling:file degreeNo:text overseas:bool isHighest:bool',
      'usedForApply:bool explanation:text',
    ].join(' '),
    slots: 'diploma:row degreeCert:row chsi:row overseasCert:row',
  },
  {
    folder: 'work',
    fields: [
      'start:month end:month ongoing:bool unit:text dept:text job:text post:text countsAs:select',
      'partTime:bool grassroots:select gapNote:text witness:text explanation:text',
    ].join(' '),
    slots: 'workProof:row serveProof:row',
  },
];
