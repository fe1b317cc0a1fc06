import { describe, expect, test } from 'vitest';
import {
  nameDivisions,
  namesOfDivisions,
  packDivisions,
  unpackDivisions,
} from '../../lib/dictionary/divisions';

describe('which place lies in which', () => {
  test('goes through packing whole, with what has no level between', () => {
    const divisions = [
      { province: '山西省', prefecture: '', county: '' },
      { province: '山西省', prefecture: '吕梁市', county: '' },
      { province: '山西省', prefecture: '吕梁市', county: '文水县' },
      { province: '北京市', prefecture: '', county: '' },
      { province: '北京市', prefecture: '', county: '昌平区' },
      { province: '广东省', prefecture: '', county: '' },
      { province: '广东省', prefecture: '东莞市', county: '' },
    ];
    expect(unpackDivisions(packDivisions(divisions))).toEqual(divisions);
  });

  test('leads from one name to all places that have it', () => {
    const names = nameDivisions([
      { province: '北京市', prefecture: '', county: '通州区' },
      { province: '江苏省', prefecture: '南通市', county: '通州区' },
    ]);
    expect(names.get('通州')?.map(({ division, isWhole }) => [division.province, isWhole])).toEqual([
      ['北京市', false],
      ['江苏省', false],
    ]);
    expect(names.get('通州区')).toMatchObject([{ isWhole: true }, { isWhole: true, level: 'county' }]);
  });

  test('of places with one short form the city is meant before the district, and the district before the county', () => {
    const divisions = ['龙山县', '龙山区', '东兴区', '东兴市', '鄂托克前旗'].map((county) => {
      return { province: '某省', prefecture: '', county };
    });
    expect(namesOfDivisions(divisions).county).toEqual([
      '鄂托克前旗',
      '龙山县',
      '东兴区',
      '龙山区',
      '东兴市',
    ]);
  });
});
