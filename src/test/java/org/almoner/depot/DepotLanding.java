package org.almoner.depot;

import org.almoner.support.TestLake;

/** What the depot gets in two nights. */
final class DepotLanding {
  static final String ORDERS =
      """
      ENV*1*north~
      ORD*o1*insulin*pen:2^needle:10~
      ORD*o2*heparin*vial:1~
      END*2~
      """;
  static final String REPLIES = "ENV*2*west~\nREP*o1*sent~\nEND*1~\n";
  static final String MIXED =
      "ENV*3*south~ORD*o3*insulin*pen:1~REP*o2*backordered~END*2~ENV*4*south~REP*o3*sent~END*1~";

  static TestLake first(TestLake lake) {
    return lake.deliver("depot/exchange/0001.env", ORDERS)
        .deliver("depot/exchange/replies", REPLIES)
        .deliver("depot/exchange/notice.txt", "NTC|n1|closed on Monday\n")
        .deliver("depot/prices.csv", "product,price\ninsulin,90\nheparin,12\n");
  }

  /** Orders that came before come again with other parts; one is new. */
  static TestLake second(TestLake lake) {
    return lake.deliver("depot/exchange/mixed.edi", MIXED)
        .deliver(
            "depot/exchange/0002.env",
            "ENV*5*north~ORD*o2*heparin*vial:3^syringe:3~ORD*o4*insulin*pen:0~END*2~")
        .deliver("depot/prices.csv", "product,price\ninsulin,95\nheparin,12\n");
  }

  private DepotLanding() {}
}
