package juan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import juan.repair.Repairs;
import org.junit.jupiter.api.Test;

/** What a text shows does not depend on which thread looks at it. */
class InspectionTest {
  private static final String SOUND = "天地玄黃，宇宙洪荒。日月盈昃，辰宿列張。".repeat(20);
  private static final String DAMAGED = "社區(qū)是疫情聯(lián)防的第一線,,也是外防輸入,、內(nèi)防擴散最有效的防線,。";

  @Test
  void eachPlanIsThatOfAllLinesBeforeIt() {
    var inspection = new Inspection(Repairs.all());
    var lines = new ArrayList<String>();
    for (int part = 0; part < 4; part++) {
      for (int i = 0; i < 400; i++) {
        String line = part == 2 && i % 4 > 0 ? DAMAGED + i : SOUND + i;
        lines.add(line);
        inspection.look(line);
      }
      var plan = inspection.plan();
      var expected = Repairs.all().look(lines);
      assertEquals(expected.kinds(), plan.kinds());
      assertEquals(expected.repair(DAMAGED).text(), plan.repair(DAMAGED).text());
      assertEquals(part < 2, plan.isEmpty());
    }
  }
}
