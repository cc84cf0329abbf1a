/// Surnames of two and more characters (复姓), in simplified and traditional forms.
///
/// A surname that is missing here costs nothing but politeness: only its first character is then shown.
enum CompoundSurnames {
  /// How many characters at the head of a name are its surname: the longest that is listed, otherwise 1.
  ///
  /// - Parameter name: the graphemes of the name. At least one of them must be left for the given name.
  static func length(in name: [Character]) -> Int {
    for length in [4, 3, 2] where name.count > length {
      if all.contains(String(name[..<length].map(base))) { return length }
    }
    return 1
  }

  /// Whether a text is one of them, whole.
  static func contains(_ text: String) -> Bool { all.contains(String(text.map(base))) }

  /// The character without variation selectors, which choose a shape and not another character.
  private static func base(_ character: Character) -> Character {
    let scalars = character.unicodeScalars.filter { !$0.properties.isVariationSelector }
    return scalars.count == 1 ? Character(scalars[scalars.startIndex]) : character
  }

  private static let all = Set(
    [han, traditional, northern].flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) })

  private static let han = """
    欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶
    太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良
    漆雕 乐正 宰父 谷梁 榖梁 拓跋 拓拔 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪
    梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 公皙 南荣 东里 东宫 仲长 子书 子桑
    即墨 达奚 褚师 屈突 步六孤 贺兰 贺若 贺拔 叱干 叱列 库狄 斛律 斛斯 纥干 宿勤 秃发 沮渠 乞伏 若干
    侯莫陈 豆卢 吐谷浑 哥舒 仆固 浑邪 契苾 阿史那 执失 淳于 单于 相里 胡母 胡毋 邯郸 高堂 雍门 安陵 安期
    北宫 北门 北郭 南郭 南野 西郭 东门 东阳 东乡 东野 伊祁 伯赏 成公 车非 叔孙 叔梁 季孙 孟孙 王孙 士孙
    臧孙 室孙 叔仲 仲叔 屠岸 屠住 毋丘 毌丘 母丘 吾丘 虞丘 咸丘 商丘 龙丘 水丘 浮丘 沈犹 鲁步 公夏 公肩 公旗
    公输 公都 公翁 公族 公宾 公析 公勋 公慎 公襄 公罔 公敛 公车 公敷 公孟
    子羽 子家 子服 子阳 子南 子囊 太公 大野 微子 徐离 朱耶 朱邪 第二 第三 第四 第六 第七 第八
    """

  private static let traditional = """
    歐陽 東方 獨孤 南宮 聞人 諸葛 尉遲 澹臺 濮陽 公孫 仲孫 鍾離 鐘離 長孫 鮮于 閭丘 子車 顓孫 壤駟 樂正
    穀梁 夾谷 軒轅 東郭 南門 公戶 公儀 公門 公堅 西門 貫丘 公晳 南榮 東里 東宮 仲長 子書 達奚 褚師 賀蘭
    賀若 賀拔 庫狄 紇干 禿髮 侯莫陳 豆盧 吐谷渾 僕固 渾邪 執失 單于 邯鄲 雍門 北宮 北門 東門 東陽 東鄉
    伯賞 車非 叔孫 季孫 孟孫 王孫 士孫 臧孫 龍丘 沈猶 魯步 公輸 公賓 公勳 公斂 公車 徐離
    """

  private static let northern = """
    完颜 完顏 耶律 纳兰 納蘭 那拉 叶赫 葉赫 叶赫那拉 葉赫那拉 爱新觉罗 愛新覺羅 钮祜禄 鈕祜祿 瓜尔佳 瓜爾佳
    富察 佟佳 马佳 馬佳 索绰罗 索綽羅 赫舍里 赫舍裡 乌雅 烏雅 乌拉那拉 烏拉那拉 喜塔腊 喜塔臘 他塔喇 
    西林觉罗 西林覺羅 章佳 董鄂 舒穆禄 舒穆祿 齐佳 齊佳 费莫 費莫 戴佳 孛儿只斤 孛兒只斤
    蒲察 蒲鲜 蒲鮮 徒单 徒單 术虎 尼玛哈 郭络罗 郭絡羅 郭贝尔 郭貝爾 鄂嫩 敖拉 莫日登 金奇里 沃勒 苏都尔 德都勒
    """
}
