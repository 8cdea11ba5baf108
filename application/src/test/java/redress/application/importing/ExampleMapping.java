package redress.application.importing;

import java.util.HashMap;
import java.util.Map;
import redress.testing.Json;

/** The mapping of an invented help desk's export, and rows of it. */
final class ExampleMapping {
  static final String TEXT =
      """
      {
        "format": 1,
        "system": "help desk",
        "columns": {
          "no": {}, "state": {}, "received": {}, "how": {}, "maker": {"spellings": {"Nord-Werk": "Nordwerk"}},
          "machine": {}, "pieces": {}, "text": {}, "faults": {}, "wants": {}, "shipped": {}, "remark": {}
        },
        "key": {"column": "no"},
        "status": {"column": "state", "open": ["new", "in work"], "finished": ["done"]},
        "intake": {
          "source": {
            "receivedAt": {
              "column": "received",
              "formats": ["uuuu-MM-dd HH:mm", "M/d/uuuu h:mm:ss a", "uuuu-MM-dd"],
              "withoutTime": "START_OF_DAY"
            },
            "channel": {"column": "how", "values": {"tel": "PHONE", "mail": "EMAIL"}},
            "kind": {"constant": "COMPLAINT"}
          },
          "product": {
            "model": {"columns": ["maker", "machine"], "joint": " "},
            "shippedOn": {"column": "shipped", "formats": ["dd.MM.uuuu"]}
          },
          "defect": {
            "description": {"column": "text"},
            "quantity": {"column": "pieces"},
            "codes": {"column": "faults", "separator": ";"}
          },
          "demands": {
            "asked": {"column": "wants", "separator": ",", "values": {"new": "EXCHANGE", "visit": "ON_SITE"}}
          }
        }
      }
      """;

  private ExampleMapping() {}

  static Mapping read() {
    return Mapping.read(Json.tree(TEXT));
  }

  /** A row with something in every column, and these cells in place of its own. */
  static Map<String, String> row(String number, String... columnsAndCells) {
    var cells = new HashMap<String, String>();
    cells.put("no", number);
    cells.put("state", "new");
    cells.put("received", "2026-11-20 16:05");
    cells.put("how", "tel");
    cells.put("maker", "Nordwerk");
    cells.put("machine", "P-40");
    cells.put("pieces", "3");
    cells.put("text", "the pump leaks");
    cells.put("faults", "L1;L2;");
    cells.put("wants", "new,visit");
    cells.put("shipped", "01.09.2026");
    cells.put("remark", "not taken over");
    for (int i = 0; i < columnsAndCells.length; i += 2) {
      cells.put(columnsAndCells[i], columnsAndCells[i + 1]);
    }
    return cells;
  }
}
