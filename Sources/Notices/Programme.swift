/// A programme of social assistance (救助项目).
public enum Programme: String, Sendable, CaseIterable, Comparable {
  /// 最低生活保障: minimum living allowance.
  case dibao
  /// 特困人员救助供养: support for people in extreme hardship.
  case tekun
  /// 临时救助: temporary assistance.
  case linshi
  /// 低保边缘家庭: households on the edge of the minimum allowance.
  case dibaoBianyuan = "dibao_bianyuan"
  /// 刚性支出困难家庭: households in hardship from unavoidable spending.
  case gangxing

  /// The full Chinese name.
  public var chinese: String {
    switch self {
    case .dibao: "最低生活保障"
    case .tekun: "特困人员救助供养"
    case .linshi: "临时救助"
    case .dibaoBianyuan: "低保边缘家庭认定"
    case .gangxing: "刚性支出困难家庭认定"
    }
  }

  /// The short Chinese name that people use.
  public var chineseShort: String {
    switch self {
    case .dibao: "低保"
    case .tekun: "特困供养"
    case .linshi: "临时救助"
    case .dibaoBianyuan: "低保边缘"
    case .gangxing: "刚性支出"
    }
  }

  /// The part of addresses and notice ids.
  public var slug: String {
    switch self {
    case .dibaoBianyuan: "bianyuan"
    default: rawValue
    }
  }

  /// Whether confirmation grants money; recognising a household as low-income alone does not.
  public var paysMoney: Bool { self != .dibaoBianyuan && self != .gangxing }

  /// Orders as listed above.
  public static func < (a: Programme, b: Programme) -> Bool { a.order < b.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What happened in a case (办理环节).
public enum CaseEventKind: String, Sendable, CaseIterable {
  /// 受理: the application was accepted.
  case accepted
  /// 入户调查: the household was visited.
  case surveyed
  /// 初审意见: the town formed its opinion.
  case opinion
  /// 异议: somebody objected.
  case objection
  /// 重新调查: it was looked into again.
  case reinvestigated
  /// 确认: assistance was confirmed.
  case confirmed
  /// 不予确认: assistance was refused.
  case refused
  /// 调整: the amount was raised or reduced.
  case adjusted
  /// 停发: assistance was stopped.
  case stopped
  /// 拟终止供养: the end of support is intended.
  case terminationOpinion = "termination_opinion"
  /// 发放: money was paid.
  case paid
  /// 撤回申请: the application was withdrawn.
  case withdrawn

  /// The Chinese word.
  public var chinese: String {
    switch self {
    case .accepted: "受理"
    case .surveyed: "入户调查"
    case .opinion: "初审意见"
    case .objection: "异议"
    case .reinvestigated: "重新调查"
    case .confirmed: "确认"
    case .refused: "不予确认"
    case .adjusted: "调整"
    case .stopped: "停发"
    case .terminationOpinion: "拟终止供养"
    case .paid: "发放"
    case .withdrawn: "撤回申请"
    }
  }
}

/// The two kinds of temporary assistance that rules tell apart.
public enum ReliefKind: String, Sendable, CaseIterable {
  /// 小额快救: small and urgent; never posted.
  case smallUrgent = "small_urgent"
  /// 支出型: for spending that a household can not bear.
  case spending
}

/// Why temporary assistance is given, as a category and never as a diagnosis (救助事由类别).
public enum ReasonCategory: String, Sendable, CaseIterable {
  /// 因病.
  case illness
  /// 因学.
  case schooling
  /// 意外事故.
  case accident
  /// 因灾.
  case disaster
  /// 其他.
  case other

  /// The Chinese word.
  public var chinese: String {
    switch self {
    case .illness: "因病"
    case .schooling: "因学"
    case .accident: "意外事故"
    case .disaster: "因灾"
    case .other: "其他"
    }
  }
}
