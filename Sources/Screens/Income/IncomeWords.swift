import Casework
import Wording

extension World {
  func words(for source: Income.Source) -> String {
    switch source {
    case .crops: wording["income.source.crops"]
    case .livestock: wording["income.source.livestock"]
    case .forest: wording["income.source.forest"]
    case .wages: wording["income.source.wages"]
    case .remittances: wording["income.source.remittances"]
    case .transfers: wording["income.source.transfers"]
    case .other: wording["income.source.other"]
    }
  }
}
