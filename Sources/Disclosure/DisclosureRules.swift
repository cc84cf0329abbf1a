public import Reporting

/// The rules that Disclosure holds cases and the event table to.
public enum DisclosureRules {
  /// All of them.
  public static let all: [DiagnosticRule] = [
    .disclosureNoRule, .disclosureNeverListed, .disclosureRuleWithoutPeriod, .disclosureNoObjectionPath,
    .disclosureNoDecider, .disclosureUnknownYear, .disclosureRulesClash, .disclosureReliefKindMissing,
    .disclosureEventOrder, .disclosureDuplicateEvent, .disclosureAmount, .disclosurePersons, .disclosureName,
    .disclosureUnknownPlace, .disclosureOtherTown, .disclosureSignerNotDecider, .disclosureObjectionPending,
    .disclosureDecidedInWindow, .disclosureNotCounted, .disclosureTownWithoutStatistics,
    .disclosurePublicValues, .disclosureNoPosting, .disclosureObjectionOpen, .disclosureNotReposted,
    .disclosureUnmarkedMinor, .disclosureLoosened, .disclosureBoardLine, .disclosureStatisticLeak,
    .disclosureStatisticKept
  ]
}

/// Rules about the event table.
extension DiagnosticRule {
  /// An event that could be listed has no row.
  public static let disclosureNoRule = DiagnosticRule(
    "disclosure.no-rule", .warning,
    reason: LocalizedText(
      zh: "只有规则表写明的环节才可以公开；没有写的一律不公开，其余照常发布。",
      en: "Only what the event table allows may be posted; without a row nothing is, and the rest is built."),
    remedy: LocalizedText(
      zh: "在 Content/rules.yaml 中补上该项目、该环节、该日期的一行；不公开的写 act: none。",
      en:
        "Add a row for the programme, event and date to Content/rules.yaml; write act: none if nothing is posted."
    ))

  /// The table would list refusals, stops or mere steps.
  public static let disclosureNeverListed = DiagnosticRule(
    "disclosure.never-listed", .error,
    reason: .forListing(
      zh: "不予确认、减发、停发和办理过程中的其他环节任何时候都不得列名公开，规则表也不能改变这一点。",
      en:
        "Refusals, reductions, stops and mere steps of a case may never be listed, whatever the event table says."
    ),
    remedy: LocalizedText(
      zh: "把 Content/rules.yaml 中这一行的 act 改为 none。", en: "Set act: none in that row of Content/rules.yaml."))

  /// A row posts something without saying for how long.
  public static let disclosureRuleWithoutPeriod = DiagnosticRule(
    "disclosure.rule-without-period", .error,
    reason: .forListing(zh: "没有期限的名单会一直挂在网上。", en: "A list without a period would stay online for ever."),
    remedy: LocalizedText(
      zh: "在 Content/rules.yaml 的这一行写上 period。", en: "Give the row in Content/rules.yaml a period."))

  /// The table does not say how to object.
  public static let disclosureNoObjectionPath = DiagnosticRule(
    "disclosure.no-objection-path", .error,
    reason: .forListing(
      zh: "每份公示、公布都要写明异议或者投诉的方式。", en: "Every notice says how to object or complain."),
    remedy: LocalizedText(
      zh: "在 Content/rules.yaml 的 objection 下写上这一类公开的异议方式和受理机关。",
      en: "Write how to object, and to whom, under objection in Content/rules.yaml."))

  /// The table does not say who decides.
  public static let disclosureNoDecider = DiagnosticRule(
    "disclosure.no-decider", .error,
    reason: .forListing(
      zh: "落款必须是有权确认的机关，规则表要写明由谁确认。",
      en: "A notice is signed by the body that decides; the event table must say which that is."),
    remedy: LocalizedText(
      zh: "在 Content/rules.yaml 的 delegations 中补上该项目、该日期、该金额由区还是镇确认。",
      en:
        "Say in delegations of Content/rules.yaml whether district or town decides this programme, date and amount."
    ))

  /// A period reaches a year without a calendar.
  public static let disclosureUnknownYear = DiagnosticRule(
    "disclosure.unknown-year", .error,
    reason: .forListing(
      zh: "没有国务院办公厅的节假日安排就算不出最后一天，不能猜。",
      en:
        "Without the State Council's announcement of a year the last day can not be counted; guessing is not allowed."
    ),
    remedy: LocalizedText(
      zh: "补上 Content/calendars/ 下该年度的节假日表。", en: "Add the calendar of the year to Content/calendars/."))

  /// Two rows make one notice.
  public static let disclosureRulesClash = DiagnosticRule(
    "disclosure.rules-clash", .error,
    reason: .forListing(
      zh: "一份公示只能依据一条规则：期限、栏目和依据不能混在一起。",
      en: "One notice stands on one rule: periods, fields and articles can not be mixed."),
    remedy: LocalizedText(
      zh: "合并 Content/rules.yaml 中的这两行，或者把其中一行的 act 改为 none。",
      en: "Merge the two rows of Content/rules.yaml, or set act: none in one of them."))
}

/// Rules about what a case holds.
extension DiagnosticRule {
  /// Temporary assistance of neither kind.
  public static let disclosureReliefKindMissing = DiagnosticRule(
    "disclosure.relief-kind-missing", .error,
    reason: .forListing(
      zh: "小额快救不得公示，支出型救助必须公示；没有写明类型就分不清。",
      en:
        "Small and urgent relief is never posted, spending relief must be; without the kind they can not be told apart."
    ),
    remedy: LocalizedText(
      zh: "在案件库中补上该案件的 relief_kind。", en: "Fill in relief_kind of the case in the case store."))

  /// Events that can not have happened in this order.
  public static let disclosureEventOrder = DiagnosticRule(
    "disclosure.event-order", .error,
    reason: .forListing(
      zh: "办理环节的先后不对，说明日期登记有误，公示日期也就不可信。",
      en: "Events out of order mean that a date is wrong, and then the date of posting can not be trusted."),
    remedy: LocalizedText(
      zh: "核对案件库中该案件各环节的日期。", en: "Check the dates of the case's events in the case store."))

  /// The same event twice on one day.
  public static let disclosureDuplicateEvent = DiagnosticRule(
    "disclosure.duplicate-event", .error,
    reason: .forListing(
      zh: "同一案件在同一份名单上只能有一行。", en: "A case has one line in a list."),
    remedy: LocalizedText(
      zh: "删去案件库中重复登记的环节。", en: "Remove the event that was recorded twice from the case store."))

  /// An amount is missing, negative or beyond belief.
  public static let disclosureAmount = DiagnosticRule(
    "disclosure.amount", .error,
    reason: .forListing(
      zh: "公开的金额必须是确定的正数，单位为分，不超过一百万元。",
      en: "An amount that is published is a positive number of fen, at most one million yuan."),
    remedy: LocalizedText(
      zh: "核对案件库中该环节的 monthly_amount 或者 one_off_amount。",
      en: "Check monthly_amount or one_off_amount of the event in the case store."))

  /// A number of persons is impossible.
  public static let disclosurePersons = DiagnosticRule(
    "disclosure.persons", .error,
    reason: .forListing(
      zh: "保障人口至少一人，不多于家庭人口；家庭人口不多于 99 人。",
      en: "At least one person is covered, not more than the household has; a household has at most 99."),
    remedy: LocalizedText(
      zh: "核对案件库中的 household_size 和 covered_persons。",
      en: "Check household_size and covered_persons in the case store."))

  /// The name is not a name.
  public static let disclosureName = DiagnosticRule(
    "disclosure.name", .error,
    reason: .forListing(
      zh: "姓名为空、过长，或者含有标记、数字、控制字符时，无法可靠地遮盖。",
      en:
        "A name that is empty, too long, or holds markup, digits or control characters can not be masked reliably."
    ),
    remedy: LocalizedText(
      zh: "核对案件库中该案件的申请人姓名。", en: "Check the applicant's name of the case in the case store."))

  /// No place has the code.
  public static let disclosureUnknownPlace = DiagnosticRule(
    "disclosure.unknown-place", .error,
    reason: .forListing(
      zh: "案件的镇、社区和办理机关都要在地点表中，级别和归属也要对得上。",
      en:
        "Town, community and acting body of a case must be in the table of places, at their level and in their town."
    ),
    remedy: LocalizedText(
      zh: "核对案件库中的代码，或者在 Content/places.yaml 中补上该地点。",
      en: "Check the codes in the case store, or add the place to Content/places.yaml."))

  /// A town acted in the case of another.
  public static let disclosureOtherTown = DiagnosticRule(
    "disclosure.other-town", .error,
    reason: .forListing(
      zh: "谁受理、谁确认、谁公示：案件所在的镇和作出意见或者决定的镇必须是同一个。",
      en: "The town of the case and the town that formed the opinion or decided must be the same."),
    remedy: LocalizedText(zh: "核对案件库中的 town 和 by_body。", en: "Check town and by_body in the case store."))

  /// The body that acted is not the one that decides.
  public static let disclosureSignerNotDecider = DiagnosticRule(
    "disclosure.signer-not-decider", .error,
    reason: .forListing(
      zh: "落款机关必须就是作出意见或者决定的机关，因公开引起的诉讼由它应诉。依据：社会救助法第四十四条；法释〔2025〕8号第三条、第四条。",
      en:
        "The body that signs must be the one that acted and had the power to: it answers in court for the publication. "
        + "Source: 社会救助法 第四十四条; 法释〔2025〕8号 第三条、第四条."),
    remedy: LocalizedText(
      zh: "核对案件库中的 by_body 和金额，或者 Content/rules.yaml 中的 delegations。",
      en: "Check by_body and the amount in the case store, or delegations in Content/rules.yaml."))
}

/// Things worth knowing about a run.
extension DiagnosticRule {
  /// An objection to an open posting has not been looked into.
  public static let disclosureObjectionPending = DiagnosticRule(
    "disclosure.objection-pending", .note,
    reason: LocalizedText(
      zh: "公示期内有异议的，应当重新调查；调查期间名单保持原样。依据：57号第十九条；43号第十五条。",
      en: "An objection within the window leads to a new investigation; until then the list stays as it is. "
        + "Source: 57号 第十九条; 43号 第十五条."),
    remedy: LocalizedText(
      zh: "完成重新调查后在案件库中登记结果。", en: "Record the result of the new investigation in the case store."))

  /// A case was decided while its posting invited objections.
  public static let disclosureDecidedInWindow = DiagnosticRule(
    "disclosure.decided-in-window", .warning,
    reason: LocalizedText(
      zh: "公示期满无异议才能确认；期内作出决定，公示就失去了意义。名单照常发布，请尽快核对。依据：57号第十九条、第二十条。",
      en:
        "A case is decided after its window has passed; a decision within it makes the posting pointless. The lists "
        + "are built all the same. "
        + "Source: 57号 第十九条、第二十条."),
    remedy: LocalizedText(zh: "核对案件库中确认的日期。", en: "Check the date of the decision in the case store."))

  /// A confirmed case is not counted.
  public static let disclosureNotCounted = DiagnosticRule(
    "disclosure.not-counted", .warning,
    reason: LocalizedText(
      zh: "地点、金额或者人口数不可用的案件不能计入统计。",
      en: "A case whose place, amount or number of persons can not be used is left out of the statistics."),
    remedy: LocalizedText(zh: "核对案件库中该案件的镇、金额和人口数。", en: "Check town, amounts and persons of the case."))

  /// A build of one town has no statistics.
  public static let disclosureTownWithoutStatistics = DiagnosticRule(
    "disclosure.town-without-statistics", .note,
    reason: LocalizedText(
      zh: "一个镇的小数目要和全区的数目一起遮盖，只读一个镇时无法判断，所以不出统计。",
      en:
        "Small numbers of a town are protected together with the district's; a reading of one town can not do it, "
        + "so it gives no statistics."),
    remedy: LocalizedText(zh: "不加 --town 生成统计。", en: "Build without --town to have statistics."))

  /// Values that can not be searched for because they are public words.
  public static let disclosurePublicValues = DiagnosticRule(
    "disclosure.public-values", .note,
    reason: LocalizedText(
      zh: "只写到镇、社区的住址和办事窗口的电话本来就公开，闸门无法把它们当作个人信息来查。",
      en:
        "An address that names no more than a town or community, and the phone of a public window, are public anyway; "
        + "the gate can not look for them as personal values."),
    remedy: LocalizedText(
      zh: "不必处理；如果数目很大，请核对案件库的住址和电话。",
      en: "Nothing to do; if there are many, check addresses and phones in the case store."))
}
