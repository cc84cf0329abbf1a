/// The standard sentences of a notice, the same on the site and on paper.
public struct NoticeWording: Sendable {
  private let notice: PublicNotice
  private let town: String
  private let sources: [String: LegalSource]

  /// Words a notice.
  ///
  /// - Parameters:
  ///   - notice: the notice; nothing of its list is read.
  ///   - places: gives the name of the town.
  ///   - sources: the documents cited, by key.
  public init(_ notice: PublicNotice, places: PlaceTree, sources: [String: LegalSource]) {
    self.notice = notice
    town = places[notice.town]?.name ?? ""
    self.sources = sources
  }

  /// What is posted, as titles say it: 拟纳入最低生活保障家庭.
  public var matter: String {
    switch (notice.programme, notice.event) {
    case (.tekun, .terminationOpinion): "拟终止特困人员救助供养"
    case (.dibao, .opinion): "拟纳入最低生活保障家庭"
    case (.tekun, .opinion): "拟纳入特困人员救助供养"
    case (.linshi, .opinion): "拟给予支出型临时救助"
    case (.dibaoBianyuan, .opinion): "拟认定低保边缘家庭"
    case (.gangxing, .opinion): "拟认定刚性支出困难家庭"
    case (.dibao, .confirmed): "最低生活保障确认结果"
    case (.tekun, .confirmed): "特困人员救助供养确认结果"
    case (.linshi, .confirmed): "临时救助确认结果"
    case (.dibaoBianyuan, .confirmed): "低保边缘家庭认定结果"
    case (.gangxing, .confirmed): "刚性支出困难家庭认定结果"
    default: "\(notice.programme.chinese)\(notice.event.chinese)"
    }
  }

  /// The short title, as lists show it.
  public var title: String { "\(town)\(matter)\(notice.act.chinese)（\(notice.firstPostedOn.chinese)）" }

  /// The title as official documents have it: 关于……的公示.
  public var formalTitle: String { "关于\(town)\(matter)的\(notice.act.chinese)" }

  /// The sentence that such notices begin with: on which article, what list, and what one can do.
  public var opening: String {
    let ground = basis.first.map { "根据\($0)，" } ?? ""
    let list = "现将\(town)\(persons)名单予以\(notice.act.chinese)"
    return ground + list + (notice.act == .preDecision ? "。对名单有异议的，请在公示期内提出。" : "，接受群众监督。")
  }

  /// The words that such notices end with.
  public var closing: String { "特此\(notice.act.chinese)。" }

  /// How the days are counted, in one sentence.
  public var counting: String {
    let rule = notice.period.rule
    let unit = rule.unit == .working ? "个工作日" : "天"
    let start = "从张贴的第二天算起，共\(rule.days)\(unit)，含最后一天"
    return notice.period.rolledOverBy > 0
      ? "\(start)；原定最后一天是休息日，顺延\(notice.period.rolledOverBy)天。" : "\(start)。"
  }

  /// The articles behind the posting, with title and number of the document.
  public var basis: [String] { notice.provenance.basis.map { $0.text(in: sources) } }

  /// What a section about objections is headed.
  public var objectionTitle: String { notice.act == .preDecision ? "怎样提出异议" : "怎样投诉举报" }

  /// Whom the list names.
  private var persons: String {
    switch (notice.programme, notice.event) {
    case (.tekun, .terminationOpinion): "拟终止救助供养的特困人员"
    case (.dibao, .opinion): "拟纳入最低生活保障的家庭"
    case (.tekun, .opinion): "拟给予救助供养的特困人员"
    case (.linshi, .opinion): "拟给予临时救助的家庭和个人"
    case (.dibaoBianyuan, .opinion): "拟认定的低保边缘家庭"
    case (.gangxing, .opinion): "拟认定的刚性支出困难家庭"
    case (.dibao, _): "确认给予最低生活保障的家庭"
    case (.tekun, _): "确认给予救助供养的特困人员"
    case (.linshi, _): "确认给予临时救助的家庭和个人"
    case (.dibaoBianyuan, _): "认定的低保边缘家庭"
    case (.gangxing, _): "认定的刚性支出困难家庭"
    }
  }
}

extension Place {
  /// The body that acts for the place: 小扬气镇人民政府, 松岭区民政局.
  public var publicBody: String { level == .district ? name + "民政局" : name + "人民政府" }
}
