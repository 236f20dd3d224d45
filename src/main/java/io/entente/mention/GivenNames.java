// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.text.Tokens;
import io.entente.text.WordTable;
import java.util.List;

/** Given names that stand before a surname which is a country's name too. */
final class GivenNames {

    private static final WordTable NAMES = new WordTable(List.of(("aaron abigail adam alan albert alex alexander alice"
                    + " amanda amy andrea andrew angela ann anna anne anthony arthur barbara ben benjamin bernard betty bill"
                    + " billy bob bobby bradley brandon brian bruce carl carol caroline catherine charles charlie charlotte"
                    + " chris christian christina christine christopher claire clark craig cynthia daniel dave david deborah"
                    + " denis dennis diana diane don donald donna dorothy doug douglas ed eddie edward elizabeth emily emma"
                    + " eric erica ernest eugene evan frances francis frank fred gary george gerald gilbert gina glenn gloria"
                    + " gordon grace greg gregory hannah harold harriet harry heather helen henry howard hugh ian jack jackie"
                    + " jacob james jamie jane janet jason jay jean jeff jeffrey jennifer jeremy jerry jesse jessica jill jim"
                    + " jimmy joan joe joel john johnny jon jonathan jose joseph joshua joyce juan judith judy julia julian"
                    + " julie justin karen kate katherine kathleen kathy keith kelly ken kenneth kevin kim kimberly kyle larry"
                    + " laura lauren lawrence lee leo leon leonard leroy leslie linda lisa lloyd lori louis louise lucy luke"
                    + " marcus margaret maria marie marilyn mark martha martin mary matt matthew max megan melissa michael"
                    + " michelle mike monica mitchell nancy natalie nathan neil nicholas nicole norman oliver oscar pam pamela"
                    + " patricia patrick paul paula peggy peter phil philip phillip rachel ralph randy ray raymond rebecca"
                    + " rhonda richard rick rob robert robin rodney roger roland ron ronald rose roy russell ruth ryan sally"
                    + " sam samuel sandra sara sarah scott sean shannon sharon shaun simon sophie stanley stella stephanie"
                    + " stephen steve steven stewart stuart sue susan sylvia tamara tara ted teresa terry theresa thomas tim"
                    + " timothy tina todd tom tommy tony tracy travis tyler valerie vanessa vernon veronica vicki victor"
                    + " vincent virginia walter wanda warren wayne wendy wesley william willie mr mrs ms dr")
            .split(" ", -1)));

    private GivenNames() {}

    /** Whether a given name or honorific stands at this token. */
    static boolean at(Page page, int token) {
        Tokens t = page.tokens();
        return token >= 0
                && t.capitalised(token)
                && NAMES.number(page.text(), t.start(token), t.end(token), t.hash(token)) >= 0;
    }
}
