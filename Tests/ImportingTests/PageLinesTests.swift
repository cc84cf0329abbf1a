import Testing

@testable import Importing

@Suite("Lines of a government page")
struct PageLinesTests {
  @Test(
    "the line under the title gives source, author and time",
    arguments: [
      ("来源: 发布时间:2021-11-26 16:20:20 【字体:", nil, nil, "2021-11-26 16:20"),
      ("信息来源：示例局 发布日期：2021年3月5日 作者：示例作者", "示例局", "示例作者", "2021-03-05 00:00"),
      ("【来源：示例局】【日期：2021/3/5 8:05】", "示例局", nil, "2021-03-05 08:05"),
      ("2021-11-26 16:20 来源：示例局 浏览次数：9", "示例局", nil, "2021-11-26 16:20"),
      ("来　源：示例局发布时间：2021.1.2", "示例局", nil, "2021-01-02 00:00"),
      ("2021-11-26", nil, nil, "2021-11-26 00:00")
    ] as [(String, String?, String?, String?)])
  func publishingLine(line: String, source: String?, author: String?, published: String?) throws {
    let read = try #require(PublishingLine(line))
    #expect(read.source == source)
    #expect(read.author == author)
    #expect(read.published?.text == published)
  }

  @Test(
    "ordinary text is no such line",
    arguments: [
      "资金来源：区财政", "按照文件，来源：不限", "问：收入来源：有哪些？", "正文。", "2021年工作", "时间：每周一上午 地点：一楼",
      "来源：由区财政安排。其余自筹。"
    ])
  func ordinaryLine(line: String) { #expect(PublishingLine(line) == nil) }

  @Test(
    "a time is read in the forms that pages use",
    arguments: [
      ("2021-11-26 16:20:20", "2021-11-26 16:20"), ("2021年1月2日 3时4分", "2021-01-02 03:04"),
      ("2020/2/29", "2020-02-29 00:00"), ("2021-11-26T16:20", "2021-11-26 16:20"),
      ("2021-1-2 3：4", "2021-01-02 03:04")
    ])
  func time(text: String, expected: String) { #expect(PublishingTime(text)?.text == expected) }

  @Test(
    "what is no time, or no day of the calendar, is refused",
    arguments: [
      "", "2021", "2021-13-01", "2021-02-29", "1900-02-29", "2021-1-2 24:00", "2021-1-2 3:60", "2021-1-2 3",
      "21-1-2",
      "2021-1-2-3", "明天", "20211126", "2021--1-2", "99999-1-1"
    ])
  func noTime(text: String) { #expect(PublishingTime(text) == nil) }

  @Test(
    "furniture is known by whole lines",
    arguments: [
      "扫一扫在手机打开当前页", "【打印正文】", "【打印正文】 【关闭窗口】", "字体：[大] [中] [小]", "大 中 小", "分享到：",
      "当前位置：首页 > 政策解读", "上一篇：没有了", "打印本页 | 关闭本页"
    ])
  func furniture(line: String) { #expect(PageFurniture.contains(line)) }

  @Test(
    "text that only mentions such words is not furniture",
    arguments: [
      "打印申请表后交到窗口。", "大中小学生均可借书", "扫一扫二维码申请", "当前位置不变", "（一）", "：", "", "上一篇文章说明"
    ])
  func text(line: String) { #expect(!PageFurniture.contains(line)) }

  @Test(
    "a file's name on a line of its own is an attachment",
    arguments: [
      ("原文链接.docx", "原文链接.docx"), ("附件：申请表.PDF", "申请表.PDF"), ("附件2: 名单 一.xls", "名单 一.xls"),
      ("1.申请表.doc", "1.申请表.doc")
    ])
  func attachment(line: String, name: String) { #expect(AttachmentLine.name(in: line) == name) }

  @Test(
    "a sentence or an address is no attachment",
    arguments: [
      "请下载申请表.docx。", "https://example.org/a.pdf", ".docx", "附件：申请表", "版本1.2", "详见a.pdf；b.pdf", ""
    ])
  func noAttachment(line: String) { #expect(AttachmentLine.name(in: line) == nil) }
}
