public import Reporting

// What no page may tell of a person.
extension DiagnosticRule {
  /// A citizen identity number is never public, in no page and no file.
  public static let gateIDNumber = DiagnosticRule(
    "gate.id-number", .error, failure: .gate,
    reason: LocalizedText(
      zh: "公民身份号码在任何页面、任何文件里都不得公开。",
      en: "A citizen identity number is never public, in no page and no file."),
    remedy: LocalizedText(
      zh: "在来源文件里删去号码；确非身份号码的，换一种写法。",
      en: "Delete the number where it was written; write it differently if it is something else."))

  /// Only the numbers of windows, hotlines and duty phones are public, no person's.
  public static let gatePhone = DiagnosticRule(
    "gate.phone", .error, failure: .gate,
    reason: LocalizedText(
      zh: "只公开窗口、热线和值班电话；个人电话不得公开。",
      en: "Only the numbers of windows, hotlines and duty phones are public, no person's."),
    remedy: LocalizedText(
      zh: "删去号码；确是公开电话的，写进 Content/places.yaml 或 Content/site.yaml。",
      en: "Delete the number; if it is public, enter it in Content/places.yaml or Content/site.yaml."))

  /// Numbers of bank cards and accounts are never public.
  public static let gateBankCard = DiagnosticRule(
    "gate.bank-card", .error, failure: .gate,
    reason: LocalizedText(
      zh: "银行卡号和账号在任何页面、任何文件里都不得公开。",
      en: "Numbers of bank cards and accounts are never public."),
    remedy: LocalizedText(
      zh: "在来源文件里删去号码。",
      en: "Delete the number where it was written."))

  /// Personal values of the case store are public only as masked lists, never otherwise.
  public static let gateStoreValue = DiagnosticRule(
    "gate.store-value", .error, failure: .gate,
    reason: LocalizedText(
      zh: "案件库里的个人信息只能以脱敏后的名单公开，其余一律不得出现。",
      en: "Personal values of the case store are public only as masked lists, never otherwise."),
    remedy: LocalizedText(
      zh: "在指出的位置找到来源，删去该信息；名单只能由系统生成。",
      en: "Find the source of the place that is named and delete the value; lists come from the system alone."
    ))

  /// A notice holds no person's address of e-mail.
  public static let gateEmail = DiagnosticRule(
    "gate.email", .error, failure: .gate,
    reason: LocalizedText(
      zh: "公示页里不得有个人电子邮箱。",
      en: "A notice holds no person's address of e-mail."),
    remedy: LocalizedText(
      zh: "删去邮箱；确是公开邮箱的，写进 Content/site.yaml。",
      en: "Delete the address; if it is public, enter it in Content/site.yaml."))

  /// A notice names the community at most, never the door.
  public static let gateAddress = DiagnosticRule(
    "gate.address", .error, failure: .gate,
    reason: LocalizedText(
      zh: "公示的住址最多到社区（村），不得具体到门牌。",
      en: "A notice names the community at most, never the door."),
    remedy: LocalizedText(
      zh: "删去门牌；确是办公地址的，写进 Content/places.yaml。",
      en: "Delete the door; if it is an office, enter it in Content/places.yaml."))

  /// A notice names the category of a reason, never an illness or a degree of disability.
  public static let gateHealth = DiagnosticRule(
    "gate.health", .error, failure: .gate,
    reason: LocalizedText(
      zh: "公示页只写事由类别，不得写病种、残疾等级等健康信息。",
      en: "A notice names the category of a reason, never an illness or a degree of disability."),
    remedy: LocalizedText(
      zh: "改写为事由类别，例如“因病”。",
      en: "Write the category, such as 因病."))

  /// No character changes the order in which a text is read: what is seen would not be what is there.
  public static let gateBidiOverride = DiagnosticRule(
    "gate.bidi-override", .error, failure: .gate,
    reason: LocalizedText(
      zh: "改变文字显示方向的字符会让读者看到的与检查到的不一样。",
      en: "Characters that change the order of a text make readers see what the gate does not."),
    remedy: LocalizedText(
      zh: "在来源文件里删去方向控制字符、bdo 标签和 dir=\"rtl\"。",
      en: "Delete the direction characters, the 'bdo' tags and dir=\"rtl\" where they were written."))

  /// A list leaves the site when its posting period is over.
  public static let gateEndedList = DiagnosticRule(
    "gate.ended-list", .error, failure: .gate,
    reason: LocalizedText(
      zh: "公示期满后，名单须立即撤下。",
      en: "A list leaves the site when its posting period is over."),
    remedy: LocalizedText(
      zh: "按今天的日期重新构建。",
      en: "Build the site for today."))
}

/// The rules that the gate enforces.
public enum InspectionRules {
  /// All of them.
  public static let all: [DiagnosticRule] =
    [
      .gateIDNumber, .gatePhone, .gateBankCard, .gateStoreValue, .gateEmail, .gateAddress, .gateHealth,
      .gateBidiOverride, .gateEndedList, .gateDeadLink, .gateDeadAnchor, .gateAbsoluteLink, .gateUnsafeLink,
      .gateForeignResource, .gateInlineCode, .gatePageTag, .gateLanguage, .gateTitle, .gateHeading,
      .gateDuplicateID, .gateImageText, .gateTableHeader, .gatePageWeight, .gateDuplicateFile, .gateFileName,
      .gateNotUTF8, .gateUnreadAttachment
    ] + attachments
}
