#include "agent/meta/pagefields.h"

namespace migochat::pagefields {

using namespace Qt::Literals::StringLiterals;

const QStringList &talk()
{
    static const QStringList fields{u"messages"_s,
                                    u"message_echoes"_s,
                                    u"messaging_postbacks"_s,
                                    u"messaging_referrals"_s,
                                    u"message_reads"_s,
                                    u"message_deliveries"_s,
                                    u"message_reactions"_s,
                                    u"message_edits"_s,
                                    u"messaging_handovers"_s,
                                    u"standby"_s};
    return fields;
}

const QStringList &all()
{
    static const QStringList fields = talk() + QStringList{u"feed"_s, u"leadgen"_s};
    return fields;
}

const QStringList &rare()
{
    static const QStringList fields{u"messaging_optins"_s,
                                    u"messaging_policy_enforcement"_s,
                                    u"messaging_account_linking"_s,
                                    u"messaging_feedback"_s,
                                    u"messaging_customer_information"_s,
                                    u"messaging_in_thread_lead_form_submit"_s,
                                    u"response_feedback"_s,
                                    u"send_cart"_s,
                                    u"calls"_s,
                                    u"mention"_s,
                                    u"ratings"_s};
    return fields;
}

} // namespace migochat::pagefields
