/// A page as a government site shows it, about a library that exists only here: all shapes that an import meets.
enum LibraryNotice {
  static let title = "问答解读《关于示例图书馆延长开放时间的通知》"

  /// The lead, the questions and answers, one string a paragraph of the original.
  static let body = [
    "按照《关于做好阅览服务的意见》（示例〔2019〕3号）要求，示例图书馆延长开放时间，现就有关内容解读如下。",
    "问：什么时候开放？",
    "答：周一至周五9:00—20:00，周末9:00~17:00。节假日另行通知。",
    "问：遵循什么原则？",
    "答：遵循的原则是：（一）方便读者，“谁值班、谁负责”。按照（一）办理。（二）安静有序，爱护图书。（三）免费开放。",
    "问：怎样办理借书证？答：带本人证件到一楼。",
    "问：借书有什么规定？",
    "答：规定如下：",
    "（一）每人限借5*3册[成套的算1册]，逾期按_每天_计算。",
    "1. 孤本、善本<不外借>；A&B类图书见#3书架。",
    "（二）图书遗失的，按原价|市价赔偿。",
    "- 以上由示例图书馆解释。"
  ]

  /// Every character of the page's text, in order, without blanks.
  static var ink: String { body.joined().filter { !$0.isWhitespace } }

  static let furniture = ["来源：示例图书馆 发布时间：2019-03-05 09:07:30 浏览次数：12 【字体：大 中 小】", "扫一扫在手机打开当前页", "【打印正文】"]

  /// The page as it is copied into a text file.
  static var page: String {
    let top = ["\u{3000}\u{3000}" + title, "", furniture[0], ""]
    let end = ["", "\u{A0} \u{A0} \u{A0}原文链接.docx", "", furniture[1], "", furniture[2]]
    return (top + body.map { "\u{3000}\u{3000}" + $0 + " \n" } + end).joined(separator: "\n")
  }
}
