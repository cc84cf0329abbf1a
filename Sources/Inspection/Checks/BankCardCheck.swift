import Reporting

extension GateCheck {
  /// Numbers of bank cards.
  static let bankCards = GateCheck { file, context in
    file.numbers { text, number in
      text.part != .scattered && !number.isParted && BankCardNumber.isWrittenSo(number)
        && BankCardNumber.isValid(number.digits)
        && !CitizenNumber.isValid18(number.digits, asOf: context.policy.asOf)
    } finding: { text, offset in
      GateFinding(
        .gateBankCard, at: offset, isInName: text.part == .name, zh: "有银行卡号", en: "the number of a bank card")
    }
  }
}
