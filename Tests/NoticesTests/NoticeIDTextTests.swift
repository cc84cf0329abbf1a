import Notices
import Testing

@Suite("The text of a notice id")
struct NoticeIDTextTests {
  @Test("is read back from its text, for every programme, listed event, act and signer")
  func roundTrip() throws {
    let day = try #require(CivilDate(iso: "2026-11-03"))
    let town = try #require(PlaceCode("232762100"))
    for programme in Programme.allCases {
      for event in [CaseEventKind.opinion, .confirmed, .terminationOpinion] {
        for act in [NoticeAct.preDecision, .publication] {
          for signer in [nil, PlaceCode("232762")] {
            let id = NoticeID(
              postedOn: day, programme: programme, event: event, act: act, town: town, signer: signer)
            #expect(NoticeID(id.rawValue) == id)
            #expect(id.postedOn == day)
          }
        }
      }
    }
  }

  @Test(
    "is not read from anything else",
    arguments: [
      "", "20261103", "20261103-dibao", "20261103-dibao-gongshi", "20260230-dibao-gongshi-232762100",
      "20261103-dibao-none-232762100", "20261103-Dibao-gongshi-232762100",
      "20261103-dibao-gongshi-232762100-",
      "20261103-dibao-gongshi-232762100-232762100", "20261103-dibao-gongshi-2327621",
      "2026-11-03-dibao-gongshi-232762100",
      "20261103-dibao-gongshi-232762100-232762-1", " 20261103-dibao-gongshi-232762100",
      "20261103-dibao-zhongzhi-232762100",
      "20261103-dibao-gongshi-232762100-abc", "../20261103-dibao-gongshi-232762100"
    ])
  func refused(text: String) { #expect(NoticeID(text) == nil) }
}
