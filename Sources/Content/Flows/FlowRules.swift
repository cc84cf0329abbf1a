public import Reporting

extension DiagnosticRule {
  /// A question or outcome that no answer leads to.
  public static let contentFlowUnreachable = DiagnosticRule(
    "content.flow-unreachable", .error,
    reason: LocalizedText(
      zh: "走不到的题目和结果没有人会看见，多半是少写了一个答案，或者 to 写错了。",
      en: "Nobody would ever see it; most likely an answer is missing or leads elsewhere."),
    remedy: LocalizedText(
      zh: "让某个答案的 to 指向它，或者删去它。", en: "Let the 'to' of an answer name it, or remove it."))
  /// A question from which one can not go on.
  public static let contentFlowDeadEnd = DiagnosticRule(
    "content.flow-dead-end", .error,
    reason: LocalizedText(
      zh: "做到一半走不下去的自测，比没有自测更让人着急。",
      en: "A self-test that stops half-way is worse than none."),
    remedy: LocalizedText(zh: "给这道题写上答案，每个答案都有去处。", en: "Give the question answers that lead on."))
  /// Questions that lead back to one another.
  public static let contentFlowCycle = DiagnosticRule(
    "content.flow-cycle", .error,
    reason: LocalizedText(
      zh: "题目绕圈子，有人会永远做不完，也说不出还剩几题。",
      en: "A walk in a circle never ends, and nobody could say how many questions are left."),
    remedy: LocalizedText(
      zh: "改掉其中一个答案的 to，让它往后走。", en: "Change the 'to' of one of these answers so that it leads on."))
  /// An answer that leads nowhere.
  public static let contentFlowNoTarget = DiagnosticRule(
    "content.flow-no-target", .error,
    reason: LocalizedText(
      zh: "点了答案没有下一页。", en: "There is no page behind the answer."),
    remedy: LocalizedText(
      zh: "在 to 写一道题目或者一个结果的 id。", en: "Name the id of a question or an outcome in 'to'."))
  /// Answers or needs that contradict one another.
  public static let contentFlowContradiction = DiagnosticRule(
    "content.flow-contradiction", .error,
    reason: LocalizedText(
      zh: "同一件事前后说得不一样，或者要求的条件不可能同时成立，得出的结果就不可信。",
      en: "What was told earlier is told otherwise, or what is asked for can never hold together."),
    remedy: LocalizedText(
      zh: "不要把问过的再问一遍；核对 value、needs 和 never_together。",
      en: "Do not ask again what has been told; check value, needs and never_together."))
  /// An outcome that can be reached although what it needs has not been told.
  public static let contentFlowUnproven = DiagnosticRule(
    "content.flow-unproven", .error,
    reason: LocalizedText(
      zh: "有人没有答过这个条件，也会看到这个结果，会白跑一趟。",
      en: "Somebody could be sent on an errand without having met the condition."),
    remedy: LocalizedText(
      zh: "在这条路上加一道题，改掉答案的去处，或者改 needs。",
      en: "Ask it on this way, lead the answer elsewhere, or change 'needs'."))
  /// A programme to which no outcome leads.
  public static let contentFlowMissingOutcome = DiagnosticRule(
    "content.flow-missing-outcome", .error,
    reason: LocalizedText(
      zh: "怎么答也得不出这一项，该申请的人会以为自己没有份。",
      en: "Whatever one answers, this programme never comes out; people who qualify would take it for a no."),
    remedy: LocalizedText(
      zh: "写一个结果，guides 第一项是这个项目的办事指南；不涉及的项目从 programmes 删去。",
      en: "Write an outcome whose first guide is of that programme, or take it out of 'programmes'."))
  /// A question without an answer for those who do not know.
  public static let contentFlowNoUnsure = DiagnosticRule(
    "content.flow-no-unsure", .error,
    reason: LocalizedText(
      zh: "很多人说不准；没有“不知道”，只好乱选，结果就错了。",
      en: "Many people can not say; without 'I do not know' they guess, and the result is wrong."),
    remedy: LocalizedText(
      zh: "加一个“不知道”的答案，写上 unsure: true，让它也能往下走。",
      en: "Add an answer with 'unsure: true' that leads on."))
  /// A way with too many questions.
  public static let contentFlowTooLong = DiagnosticRule(
    "content.flow-too-long", .error,
    reason: LocalizedText(
      zh: "题目一多，老人就做不完。", en: "With many questions, old people give up."),
    remedy: LocalizedText(
      zh: "不影响结果的不要问；能合并的合并。", en: "Leave out what does not change the result; join what can be joined."))
}

/// The rules of eligibility guides.
enum FlowRules {
  /// All of them.
  static let all: [DiagnosticRule] = [
    .contentFlowUnreachable, .contentFlowDeadEnd, .contentFlowCycle, .contentFlowNoTarget,
    .contentFlowContradiction, .contentFlowUnproven, .contentFlowMissingOutcome, .contentFlowNoUnsure,
    .contentFlowTooLong
  ]
}
