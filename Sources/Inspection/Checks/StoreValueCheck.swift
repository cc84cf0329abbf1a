import Notices
import Reporting

extension GateCheck {
  /// The personal values of the case store itself: names and birth dates in notices, all others everywhere.
  static let storeValues = GateCheck { file, context in
    var kinds = Set(LeakProbe.Kind.allCases)
    if !file.isNotice { kinds.subtract([.name, .birthDate]) }
    var out = Set<GateFinding>()
    // The bytes as they are, whatever they may be; words are public or not by what stands around them, in the
    // texts.
    for found in context.probe.findings(in: file.bytes, kinds: kinds.subtracting([.name, .address])) {
      let text = LeakProbe.FoldedText(
        String(decoding: file.bytes[found.offset..<found.offset + found.length], as: UTF8.self))
      if found.kind == .phone, context.isPublicPhone(text.bytes) { continue }
      if found.kind == .birthDate,
        !file.isNotice(at: found.offset) || file.isPublicDate(found, in: file.bytes, context)
      {
        continue
      }
      out.insert(finding(found.kind, at: found.offset))
    }
    for text in file.texts {
      let evidence = StoreEvidence(file: file, text: text, context: context)
      let inBlocks = file.isNotice ? evidence.brokenDates() + evidence.brokenNames() : []
      let whole = context.probe.findings(in: text.bytes, kinds: kinds) + evidence.brokenNumbers(kinds)
      if whole.isEmpty, inBlocks.isEmpty { continue }
      // Once a text: a list of notices holds public words in every line.
      let publicParts = context.publicParts(of: text.bytes)
      let counted = whole.filter { evidence.counts($0, publicParts: publicParts) }
      for found in counted + inBlocks where evidence.isInPlace(found) {
        out.insert(
          finding(found.kind, at: text.offset(of: found.offset), isInName: text.part == .name))
      }
    }
    return Array(out)
  }

  private static func finding(_ kind: LeakProbe.Kind, at offset: Int, isInName: Bool = false) -> GateFinding {
    let word = word(kind)
    return GateFinding(
      .gateStoreValue, at: offset, isInName: isInName, zh: "有案件库里的\(word.zh)",
      en: "\(word.en) from the case store")
  }

  private static func word(_ kind: LeakProbe.Kind) -> LocalizedText {
    switch kind {
    case .idNumber: LocalizedText(zh: "公民身份号码", en: "an identity number")
    case .phone: LocalizedText(zh: "电话号码", en: "a telephone number")
    case .bankAccount: LocalizedText(zh: "银行账号", en: "a bank account")
    case .address: LocalizedText(zh: "住址", en: "an address")
    case .birthDate: LocalizedText(zh: "出生日期", en: "a date of birth")
    case .name: LocalizedText(zh: "姓名", en: "a name")
    }
  }
}
