#include "agent/meta/messaging/messagingforms.h"

#include "agent/meta/formanswers.h"
#include "agent/meta/json.h"

#include <QJsonArray>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

InboundEvent asForm(const MessagingEvent &event, const QString &kindText, const FormContent &form)
{
    if (!event.hasCustomer() || form.answers.isEmpty())
        return event.other(kindText);
    InboundMessage message = event.message(MessageKind::Form, kindText);
    message.content = form;
    message.text = textOf(form);
    return message;
}

/// {"q1":{"type":"CSAT","payload":"4","follow_up":{"payload":"…"}}}
void addQuestions(const QJsonObject &questions, FormContent &form)
{
    for (auto it = questions.begin(); it != questions.end(); ++it) {
        const QJsonObject question = it.value().toObject();
        const QString type = json::text(question, "type"_L1);
        form.answers.append({type.isEmpty() ? it.key() : QString(it.key() % u" (" % type % u')'),
                             json::id(question.value("payload"_L1))});
        const QString more = json::text(question.value("follow_up"_L1).toObject(), "payload"_L1);
        if (!more.isEmpty())
            form.answers.append({it.key() + u"+", more});
    }
}

} // namespace

InboundEvent readMessagingFeedback(const MessagingEvent &event, const MessagingSelf &)
{
    const QString kind = u"messaging_feedback"_s;
    FormContent form{.name = u"feedback"_s};
    const QJsonObject json = event.json.value(kind).toObject();
    for (const QJsonValue &screen : json.value("feedback_screens"_L1).toArray())
        addQuestions(screen.toObject().value("questions"_L1).toObject(), form);
    if (form.answers.isEmpty())
        form.answers = answersIn(json);
    return asForm(event, kind, form);
}

InboundEvent readMessagingCustomerInformation(const MessagingEvent &event, const MessagingSelf &)
{
    const QString kind = u"messaging_customer_information"_s;
    FormContent form{.name = u"customer_information"_s};
    const QJsonObject json = event.json.value(kind).toObject();
    for (const QJsonValue &screen : json.value("screens"_L1).toArray()) {
        for (const QJsonValue &value : screen.toObject().value("responses"_L1).toArray()) {
            const QJsonObject answer = value.toObject();
            form.answers.append({json::id(answer.value("key"_L1)), json::id(answer.value("value"_L1))});
        }
    }
    if (form.answers.isEmpty())
        form.answers = answersIn(json);
    return asForm(event, kind, form);
}

InboundEvent readMessagingLeadForm(const MessagingEvent &event, const MessagingSelf &)
{
    const QString kind = u"messaging_in_thread_lead_form_submit"_s;
    const QJsonObject json = event.json.value(kind).toObject();
    return asForm(event, kind, {.name = u"lead_form"_s, .answers = answersIn(json)});
}

} // namespace migochat
