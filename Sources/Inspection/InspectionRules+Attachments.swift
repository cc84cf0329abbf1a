public import Reporting

// What an attachment may not hold, and where a QR code may lead.
extension DiagnosticRule {
  /// What is hidden in an attachment is published with it.
  public static let gateHiddenContent = DiagnosticRule(
    "gate.hidden-content", .error, failure: .gate,
    reason: LocalizedText(
      zh: "隐藏的行列和工作表、修订、批注、图层、旧版本会随附件一起公开，谁都能打开看。",
      en: "Hidden cells, tracked changes, remarks, layers and earlier versions are published with the file."),
    remedy: LocalizedText(
      zh: "取消隐藏后删去不该公开的内容；接受全部修订，删除全部批注，再另存一份。",
      en:
        "Show what is hidden and delete what is not for the public; accept all changes, delete all remarks, save anew."
    ))

  /// A picture tells neither where nor by whom nor with what it was taken.
  public static let gatePictureMetadata = DiagnosticRule(
    "gate.picture-metadata", .error, failure: .gate,
    reason: LocalizedText(
      zh: "照片会自带拍摄位置、拍摄人、相机型号和缩略图，能指向某个人或某户人家。",
      en:
        "Photographs carry the place, the person, the camera and a small copy, which lead to a person or a home."
    ),
    remedy: LocalizedText(
      zh: "用画图、微信截图等另存一份；或在文件“属性 → 详细信息”里点“删除属性和个人信息”。",
      en:
        "Save a copy from a paint program, or remove properties and personal information in the file's details."
    ))

  /// A number of more than fifteen digits is stored as text.
  public static let gateLostDigits = DiagnosticRule(
    "gate.lost-digits", .error, failure: .gate,
    reason: LocalizedText(
      zh: "表格里超过 15 位的数字多半是身份证号或银行卡号，而且按数值保存会丢掉末几位。",
      en:
        "A number of more than 15 digits in a table is most likely one of a person or a card, and loses its end."
    ),
    remedy: LocalizedText(
      zh: "删去该号码；确需公开的编号，把单元格设为“文本”后重新输入。",
      en: "Delete it; if it is a public number, format the cell as text and type it again."))

  /// Pictures in an attachment were looked at by a person.
  public static let gateUninspectedPictures = DiagnosticRule(
    "gate.uninspected-pictures", .error, failure: .gate,
    reason: LocalizedText(
      zh: "附件里有图片，程序看不到图片里的内容，必须有人看过。",
      en: "There are pictures in the attachment, whose content only a person can look at."),
    remedy: LocalizedText(
      zh: "打开附件，看清图片里没有个人信息，再在文章开头该附件下写 inspected: 2026-11-20（检查日期）。",
      en:
        "Look at the pictures for personal data, then add inspected: 2026-11-20 (the day) to the attachment.")
  )

  /// A QR code can be read back, and leads to a page of this site.
  public static let gateQRCode = DiagnosticRule(
    "gate.qr-code", .error, failure: .gate,
    reason: LocalizedText(
      zh: "二维码必须能读回来，并且只通向本站已有的页面：居民看不见里面写了什么。",
      en: "A QR code can be read back and leads to a page of this site: nobody sees what is in it."),
    remedy: LocalizedText(
      zh: "二维码由系统生成，不要在模板里自己画；检查 Content/site.yaml 里的网址。",
      en: "Codes are drawn by the program, not in templates; see the site's address in Content/site.yaml."))
}

extension InspectionRules {
  /// The rules of attachments and QR codes.
  static let attachments: [DiagnosticRule] = [
    .gateHiddenContent, .gatePictureMetadata, .gateLostDigits, .gateUninspectedPictures, .gateQRCode
  ]
}
