import { describe, expect, test } from 'vitest';
import { bracketForms, toShortPlace, zoneShortForms } from '../../lib/dictionary/short-forms';

describe('toShortPlace', () => {
  test.each([
    ['山西省', '山西'],
    ['北京市', '北京'],
    ['内蒙古自治区', '内蒙古'],
    ['广西壮族自治区', '广西'],
    ['新疆维吾尔自治区', '新疆'],
    ['香港特别行政区', '香港'],
    ['台湾省', '台湾'],
    ['长治市', '长治'],
    ['湘西土家族苗族自治州', '湘西'],
    ['博尔塔拉蒙古自治州', '博尔塔拉'],
    ['克孜勒苏柯尔克孜自治州', '克孜勒苏'],
    ['伊犁哈萨克自治州', '伊犁'],
    ['海西蒙古族藏族自治州', '海西'],
    ['大兴安岭地区', '大兴安岭'],
    ['锡林郭勒盟', '锡林郭勒'],
    ['文水县', '文水'],
    ['海淀区', '海淀'],
    ['土默特左旗', '土默特左'],
    ['神农架林区', '神农架'],
    ['六枝特区', '六枝'],
    ['浦东新区', '浦东'],
    ['滨海新区', '滨海'],
    ['双江拉祜族佤族布朗族傣族自治县', '双江'],
    ['积石山保安族东乡族撒拉族自治县', '积石山'],
    ['龙胜各族自治县', '龙胜'],
    ['鄂温克族自治旗', '鄂温克'],
    ['东乡族自治县', '东乡'],
    ['管城回族区', '管城'],
  ])('%s is called %s', (name, short) => {
    expect(toShortPlace(name)).toBe(short);
  });

  test.each([
    ['赵县', '赵县', 'one character is no short form'],
    ['兴县', '兴县', 'one character is no short form'],
    ['芒市', '芒市', 'one character is no short form'],
    ['城区', '城区', 'one character is no short form'],
    ['清新区', '清新', 'the district of 清新, not a new area called 清'],
    ['绿园区', '绿园', 'not a 园区'],
    ['通化市', '通化', 'nothing of a people in it'],
    ['傣族', '傣族', 'a people is no place'],
    ['水族馆区', '水族馆', 'a people in the middle stays'],
    ['九龙', '九龙', 'nothing to cut'],
  ])('%s stays %s: %s', (name, short) => {
    expect(toShortPlace(name)).toBe(short);
  });
});

describe('zoneShortForms', () => {
  test.each([
    ['文水经济开发区', ['文水经开区', '文水开发区']],
    ['兴县经济技术开发区', ['兴县经开区', '兴县开发区']],
    ['湘西高新技术产业开发区', ['湘西高新区', '湘西高新技术开发区', '湘西高新开发区']],
    ['太原武宿综合保税区', ['太原武宿综保区']],
    ['中国（陕西）自由贸易试验区', ['陕西自贸试验区', '陕西自由贸易试验区', '陕西自贸区']],
    ['中国(陕西)自由贸易试验区', ['陕西自贸试验区', '陕西自由贸易试验区', '陕西自贸区']],
  ])('%s → %j', (canonical, forms) => {
    expect(zoneShortForms(canonical)).toEqual(forms);
  });

  test.each([
    '经济技术开发区',
    '县经济开发区',
    '雄安新区',
    '苏州工业园区',
    '中关村软件园',
    '文水经济开发区管委会',
  ])('%s has none', (canonical) => {
    expect(zoneShortForms(canonical)).toEqual([]);
  });
});

describe('zoneShortForms with the places of the zone', () => {
  test.each([
    ['榆林经济开发区', ['榆林市'], ['榆林市经济开发区', '榆林市经开区', '榆林市开发区']],
    ['文水经济开发区', ['文水县', '吕梁市', '山西省'], ['文水县经济开发区', '文水县经开区', '文水县开发区']],
    ['贵州贵安新区', ['贵阳市', '贵州省'], ['贵州省贵安新区']],
  ])('%s in %j: %j besides', (canonical, places, forms) => {
    expect(zoneShortForms(canonical, places)).toEqual([...zoneShortForms(canonical), ...forms]);
  });

  test.each([
    ['风陵渡经济开发区', ['芮城县', '运城市', '山西省'], 'its name is not the place’s'],
    ['兴县经济技术开发区', ['兴县'], 'the place stands there in full'],
    ['湘西高新技术产业开发区', ['湘西土家族苗族自治州'], 'nobody writes the autonomous prefecture in full'],
    ['上海浦东新区', ['浦东新区'], 'its name does not begin with the place'],
  ])('%s in %j: nothing besides, %s', (canonical, places) => {
    expect(zoneShortForms(canonical, places)).toEqual(zoneShortForms(canonical));
  });
});

describe('bracketForms', () => {
  test('gives both widths, whichever is written', () => {
    const both = ['龙芯(长治)信创产业园', '龙芯（长治）信创产业园'];
    expect(bracketForms('龙芯（长治）信创产业园')).toEqual(both);
    expect(bracketForms('龙芯(长治)信创产业园')).toEqual(both);
    expect(bracketForms('龙芯（长治)信创产业园')).toEqual(both);
  });

  test('a name without brackets has one form', () => {
    expect(bracketForms('徐工集团')).toEqual(['徐工集团']);
  });
});
