/**
 * Zones that run the reviews of their own units like a county, but have no code in GB/T 2260. Their codes are ours: the
 * four digits of the city, a letter, a digit; once given, a code is kept.
 */
export const localZones = [
  { code: '5101A1', name: '成都高新区', cityCode: '510100' },
  { code: '5101A2', name: '四川天府新区', cityCode: '510100' },
  { code: '5101A3', name: '成都东部新区', cityCode: '510100' },
  { code: '5103A1', name: '自贡高新区', cityCode: '510300' },
  { code: '5105A1', name: '泸州高新区', cityCode: '510500' },
  { code: '5106A1', name: '德阳经开区', cityCode: '510600' },
  { code: '5106A2', name: '德阳高新区', cityCode: '510600' },
  { code: '5107A1', name: '绵阳高新区', cityCode: '510700' },
  { code: '5107A2', name: '绵阳经开区', cityCode: '510700' },
  { code: '5107A3', name: '绵阳科技城新区', cityCode: '510700' },
  { code: '5108A1', name: '广元经开区', cityCode: '510800' },
  { code: '5109A1', name: '遂宁经开区', cityCode: '510900' },
  { code: '5110A1', name: '内江高新区', cityCode: '511000' },
  { code: '5110A2', name: '内江经开区', cityCode: '511000' },
  { code: '5111A1', name: '乐山高新区', cityCode: '511100' },
  { code: '5115A1', name: '宜宾三江新区', cityCode: '511500' },
] as const;
