// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.text.Tokens;
import io.entente.text.WordTable;
import java.util.List;

/** Given names that stand before a surname which is a country's name too. */
final class GivenNames {

    private static final WordTable NAMES = new WordTable(List.of(
            ("aaron abigail ada adam adele agnes aidan alan albert alec alex alexander alexandra alexis alfie alfred"
                            + " alice alicia alison allan allen allison alvin amanda amber amelia amos amy andre andrea andrew angela"
                            + " angelica angie anita ann anna anne annette annie anthony archie arlene arnold arthur ashley audrey ava"
                            + " avery barbara barry bart beatrice becky belinda ben benjamin benny bernard bernice bert bertha beth"
                            + " bethany betty beverly bill billy blake blanche bob bobby bonnie brad bradley brady brandi brandon brenda"
                            + " brendan brent bret brett brian bridget brittany brooke bruce bryan bryant caitlin caleb calvin cameron"
                            + " candace candice capt carl carla carlos carly carmen carol caroline carolyn carrie casey cassandra cassie"
                            + " catherine cecil cecilia cedric charles charlie charlotte chelsea cheryl chester chris christian christina"
                            + " christine christopher chuck cindy claire clara clarence clark clayton cliff clifford clint clinton clyde"
                            + " cody colin colleen connie connor constance corey courtney craig curtis cynthia cyril daisy dale damian"
                            + " damon dana daniel danielle danny daphne darlene darrell darren daryl dave david debbie deborah debra"
                            + " denis denise dennis derek derrick desmond dexter diana diane dolores dominic don donald donna donnie dora"
                            + " doreen doris dorothea dorothy doug douglas dr duane dustin dwayne dwight dylan ed eddie edgar edith"
                            + " edmund edna edward edwin eileen elaine eleanor eli elias elijah elizabeth ella ellen elliot elliott elmer"
                            + " elsie emil emily emma enid eric erica erin ernest ernie esther ethan ethel eugene eunice eva evan evelyn"
                            + " faye felicia felix fiona flora florence floyd forrest frances francine francis frank franklin fred freda"
                            + " freddie frederick gail galen gareth garrett gary gavin gene genevieve geoff geoffrey george georgina"
                            + " gerald geraldine gerard gerry gilbert gilda gina gladys glen glenn gloria gordon gov graham greg gregory"
                            + " greta gwen hank hannah harold harriet harry harvey hazel heather hector heidi helen henry herbert herman"
                            + " hilary hilda holly homer howard hubert hugh ian ida imogen irene iris irving irwin isaac isabel isabella"
                            + " jack jackie jaclyn jacob jake james jamie jane janet janice janine jared jasmine jason jasper jay jayne"
                            + " jean jeanette jeanne jeff jeffrey jenna jennifer jenny jeremiah jeremy jermaine jerome jerry jesse"
                            + " jessica jill jillian jim jimmy joan joann joanna joanne jocelyn jodie jody joe joel john johnnie johnny"
                            + " jolene jon jonathan jorge jose joseph josephine josh joshua josie joyce juan juanita judd jude judith"
                            + " judy julia julian julie justin karen karl karla kate katherine kathleen kathryn kathy katie katrina kay"
                            + " kayla keira keith kelli kelly kelsey ken kendra kenneth kerry kevin kim kimberly kirk kirsten kris krista"
                            + " kristen kristin kristina kurt kyle lana lance larry latoya laura laurel lauren laurie lawrence leah"
                            + " leanne lee leigh leland lena leo leon leona leonard leroy leslie lester lewis liam lillian lily linda"
                            + " linus lisa lloyd lois lola lonnie lori lorraine louie louis louise lt lucas lucille lucinda lucy luis"
                            + " luke luther lydia lyle lynda lynn mabel mack mackenzie maggie malcolm mandy marc marcia marcus marcy"
                            + " margaret margie maria marian marianne marie marilyn mario marion marjorie mark marlene marlon marsha"
                            + " martha martin marty marvin mary mathew matt matthew maureen maurice max maxine megan melissa meredith"
                            + " mervyn micah michael michelle mickey mike mildred miles millie milton mindy minnie miranda miriam"
                            + " mitchell molly monica morgan morris moses mr mrs ms muriel myra myrtle nadine nancy naomi natalie nate"
                            + " nathan neal ned neil nell nellie nelson nettie nicholas nick nicola nicole nigel nina noah noel nora"
                            + " norma norman olga olive oliver olivia orville oscar otis owen paige pam pamela pat patricia patrick patsy"
                            + " patti patty paul paula pauline pearl peggy percy perry pete peter phil philip phillip phoebe phyllis"
                            + " polly preston priscilla quentin rachel rafael ralph ramona randall randy raul ray raymond rebecca rebekah"
                            + " reggie regina reginald rene renee rex rhonda ricardo richard rick ricky rita rob robbie robert roberta"
                            + " roberto robin rochelle rodney roger roland ron ronald ronnie rory rosa rosalie rose rosemary ross roxanne"
                            + " roy ruby rudolph rudy rufus rupert russ russell rusty ruth ryan sabrina sadie sally sam samantha sammy"
                            + " samuel sandra sandy sara sarah saul scott sean selena sen seth sgt shane shannon shari sharon shaun"
                            + " sheila shelby sheldon shelia shelley shelly sheri sherman sherri sherry shirley sid sidney silvia simon"
                            + " sonia sonya sophie spencer stacey stacy stan stanley stefan stefanie stella stephanie stephen steve"
                            + " steven stewart stuart sue susan suzanne sydney sylvia tabitha tamara tamika tammy tanya tara taylor ted"
                            + " teresa terry tessa thelma theo theodore theresa thomas tiffany tim timothy tina todd tom tomas tommy toni"
                            + " tony tonya tracey tracie tracy travis trevor tricia trina tristan tyler tyrone valentina valeria valerie"
                            + " vanessa vera verna vernon veronica vicki vickie victor vincent viola virginia vivian wade wallace walter"
                            + " wanda warren wayne wendell wendy wesley whitney wilbur wilfred willard william willie willis wilma"
                            + " winifred winston woodrow yolanda yvette yvonne zachary zoe")
                    .split(" ", -1)));

    private GivenNames() {}

    /** Whether a given name or honorific stands at this token. */
    static boolean at(Page page, int token) {
        Tokens t = page.tokens();
        return token >= 0 && t.capitalised(token) && NAMES.number(t.hash(token)) >= 0;
    }
}
