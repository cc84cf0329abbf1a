/// Names that look made up: after the surname come signs of the sexagenary cycle, as in textbook examples.
struct SampleNames {
  /// The kinds of names that trouble software, in the order in which a sample goes through them.
  enum Kind: CaseIterable {
    case two, three, compound, dotted, single, rareGiven, rareSurname, latin, spaced, longDotted,
      compoundWhole
  }

  private static let surnames = words(
    "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 郭 何 罗 高 林 郑 梁 谢 宋 唐 许 韩 邓 曹 彭 曾 萧 田 董 潘 袁 蔡 蒋 余 杜 叶")
  private static let compound = words("欧阳 司马 上官 诸葛 皇甫 令狐 尉迟 慕容 端木 东方 呼延 完颜")
  private static let clans = words("敖拉 鄂嫩 莫日登 郭贝尔 沃勒 孟和 巴图 乌力吉")
  private static let stems = words("甲 乙 丙 丁 戊 己 庚 辛 壬 癸")
  private static let branches = words("子 丑 寅 卯 辰 巳 午 未 申 酉 戌 亥")
  /// Characters of the CJK extensions A, B and E.
  private static let rare = words("㛃 䶮 𠮷 𤭢 𣲗 𬱖")
  private static let rareSurnames = words("𠀾 㑳 䢺")

  /// The kind of the name with an index: ordinary ones mostly, each of the others now and then.
  static func kind(at index: Int) -> Kind {
    switch index % 20 {
    case 3, 12: .compound
    case 5: .dotted
    case 7: index % 40 == 7 ? .rareGiven : .rareSurname
    case 9: index % 40 == 9 ? .single : .compoundWhole
    case 14: index % 40 == 14 ? .latin : .longDotted
    case 16: .spaced
    default: index % 3 == 0 ? .two : .three
    }
  }

  /// A name.
  static func name(_ kind: Kind, _ random: inout SplitMix64) -> String {
    func pick(_ words: [String]) -> String { random.choice(of: words) ?? "" }
    let stem = pick(stems)
    let given = stem + pick(branches)
    return switch kind {
    case .two: pick(surnames) + stem
    case .three: pick(surnames) + given
    case .compound: pick(compound) + given
    case .dotted: pick(clans) + "·" + given
    case .single: stem
    case .rareGiven: pick(surnames) + pick(rare)
    case .rareSurname: pick(rareSurnames) + given
    case .latin: "Sample " + ["Jia", "Yi", "Bing", "Ding"][random.number(in: 0...3)]
    case .spaced: pick(surnames) + " " + stem
    case .longDotted: pick(clans) + "·" + given + "·" + pick(clans) + "·" + pick(stems) + pick(branches)
    case .compoundWhole: "端木"
    }
  }

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
