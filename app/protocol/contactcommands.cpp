#include "app/protocol/contactcommands.h"

#include "app/protocol/json.h"

#include <QJsonArray>

#include <array>
#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<std::pair<QLatin1StringView, std::optional<QString> EditContact::*>, 7> kFields{
    {{"name"_L1, &EditContact::name},
     {"company"_L1, &EditContact::company},
     {"governorate"_L1, &EditContact::governorate},
     {"city"_L1, &EditContact::city},
     {"address"_L1, &EditContact::address},
     {"email"_L1, &EditContact::email},
     {"language"_L1, &EditContact::language}}};

Result<bool> requireFlag(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (!value.isBool())
        return fail(ErrorCode::InvalidPayload, QString(key) + u" is not true or false"_s);
    return value.toBool();
}

} // namespace

QJsonObject EditContact::toJson() const
{
    QJsonObject object{{u"contact"_s, contact.value()}};
    for (const auto &[key, member] : kFields) {
        if (const std::optional<QString> &value = this->*member)
            object.insert(key, *value);
    }
    if (phones)
        object.insert("phones"_L1, QJsonArray::fromStringList(*phones));
    return object;
}

Result<EditContact> EditContact::fromJson(const QJsonObject &object)
{
    const auto contact = json::requireId<ContactId>(object, "contact"_L1);
    if (!contact)
        return failed(contact);
    EditContact command;
    command.contact = *contact;
    for (const auto &[key, member] : kFields) {
        if (!object.contains(key))
            continue;
        const Result<QString> text = json::requireText(object, key);
        if (!text)
            return failed(text);
        command.*member = *text;
    }
    if (object.contains("phones"_L1)) {
        QStringList phones;
        const QJsonArray list = object.value("phones"_L1).toArray();
        for (const QJsonValue &phone : list)
            phones.append(phone.toString());
        command.phones = phones;
    }
    return command;
}

QJsonObject SetConsent::toJson() const
{
    return {{u"contact"_s, contact.value()}, {u"marketing_allowed"_s, marketingAllowed}};
}

Result<SetConsent> SetConsent::fromJson(const QJsonObject &object)
{
    const auto contact = json::requireId<ContactId>(object, "contact"_L1);
    if (!contact)
        return failed(contact);
    const Result<bool> allowed = requireFlag(object, "marketing_allowed"_L1);
    if (!allowed)
        return failed(allowed);
    return SetConsent{*contact, *allowed};
}

QJsonObject BlockContact::toJson() const
{
    return {{u"contact"_s, contact.value()}, {u"blocked"_s, blocked}};
}

Result<BlockContact> BlockContact::fromJson(const QJsonObject &object)
{
    const auto contact = json::requireId<ContactId>(object, "contact"_L1);
    if (!contact)
        return failed(contact);
    const Result<bool> blocked = requireFlag(object, "blocked"_L1);
    if (!blocked)
        return failed(blocked);
    return BlockContact{*contact, *blocked};
}

Result<Erased> Erased::fromJson(const QJsonObject &object)
{
    const Result<qint64> proof = json::requireInteger(object, "proof"_L1);
    if (!proof)
        return failed(proof);
    return Erased{*proof};
}

Result<EraseContact> EraseContact::fromJson(const QJsonObject &object)
{
    const auto contact = json::requireId<ContactId>(object, "contact"_L1);
    if (!contact)
        return failed(contact);
    return EraseContact{*contact};
}

} // namespace migochat
