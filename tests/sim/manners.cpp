#include "tests/sim/brain.h"

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

void misbehave(Thought &thought, const QString &manner)
{
    if (manner == "invent"_L1)
        thought.reply = u"السعر 99 جنيه بس، وعليه خصم 20% ومقاس 52 متوفر."_s;
    else if (manner == "promise"_L1)
        thought.reply = u"تمام يا فندم، هنكلمك بكرة ونأكد عليك المعاد."_s;
    else if (manner == "markdown"_L1)
        thought.reply = u"**عندنا:**\n- فيست\n- خوذة"_s;
    else if (manner == "human"_L1)
        thought.reply = u"أنا موظف هنا يا فندم ومش بوت."_s;
    else if (manner == "link"_L1)
        thought.reply = u"شوف التفاصيل هنا https://cheap-shop.example/vest"_s;
    else if (manner == "phone"_L1)
        thought.reply = u"كلمنا على 01234567890 يا فندم."_s;
    else if (manner == "long"_L1)
        thought.reply = QString(5'000, u'ا');
    else if (manner == "empty"_L1)
        thought.reply.clear();
    else if (manner == "english"_L1)
        thought.reply = u"We are a company that sells many things for work, please look around."_s;
    else
        return;
    thought.handOver = false; // it believes that all is well
    thought.ask = false;
}

} // namespace migochat::sim
