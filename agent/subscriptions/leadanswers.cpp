#include "agent/subscriptions/leadanswers.h"

#include "agent/meta/json.h"
#include "app/domain/phone.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

QString joined(const QJsonValue &values)
{
    QStringList texts;
    const QJsonArray list = values.toArray();
    for (const QJsonValue &value : list)
        texts.append(value.isString() ? value.toString().trimmed() : json::number(value));
    texts.removeAll(QString());
    return texts.join(u", "_s);
}

void take(const QString &name, const QString &value, LeadAnswers &lead)
{
    if (name == "full_name"_L1)
        lead.name = value;
    else if (name == "first_name"_L1)
        lead.name = QString(value % u' ' % lead.name).trimmed();
    else if (name == "last_name"_L1)
        lead.name = QString(lead.name % u' ' % value).trimmed();
    else if (name == "phone_number"_L1 || name == "work_phone_number"_L1)
        lead.phone = lead.phone.isEmpty() ? e164(value) : lead.phone;
    else if (name == "email"_L1 || name == "work_email"_L1)
        lead.email = lead.email.isEmpty() ? value.toLower() : lead.email;
    else if (name == "company_name"_L1)
        lead.company = value;
    else if (name == "city"_L1)
        lead.city = value;
}

} // namespace

LeadAnswers readLead(const QJsonObject &lead)
{
    LeadAnswers answers;
    answers.adId = json::id(lead.value("ad_id"_L1));
    if (answers.adId == "0"_L1)
        answers.adId.clear();
    answers.adName = json::text(lead, "ad_name"_L1);
    answers.form.name = answers.adName;
    const QJsonArray fields = lead.value("field_data"_L1).toArray();
    for (const QJsonValue &item : fields) {
        const QJsonObject field = item.toObject();
        const QString name = json::text(field, "name"_L1);
        const QString value = joined(field.value("values"_L1));
        if (name.isEmpty() || value.isEmpty())
            continue;
        take(name, value, answers);
        answers.form.answers.append({name, value});
    }
    return answers;
}

QString leadText(const LeadAnswers &lead)
{
    QStringList lines;
    for (const auto &[name, value] : lead.form.answers)
        lines.append(QString(name).replace(u'_', u' ') + u": " + value);
    return lines.join(u'\n');
}

QByteArray leadJson(const LeadAnswers &lead)
{
    QJsonObject object;
    for (const auto &[name, value] : lead.form.answers)
        object.insert(name, value);
    return json::compact(object);
}

InboundMessage leadMessage(const LeadAnswers &lead, const QString &leadId, const EventParty &party, Instant at)
{
    InboundMessage message;
    message.party = party;
    message.remoteId = RemoteMessageId(QString(u"leadgen:" + leadId));
    message.at = at;
    message.kind = MessageKind::Form;
    message.kindText = u"leadgen"_s;
    message.text = leadText(lead);
    message.content = lead.form;
    message.opensWindow = false; // a form is no message to us: only a template may answer it
    return message;
}

} // namespace migochat
