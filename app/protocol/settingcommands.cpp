#include "app/protocol/commands.h"
#include "app/protocol/json.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

QJsonObject SetSetting::toJson() const
{
    return {{u"key"_s, key}, {u"value"_s, value}};
}

Result<SetSetting> SetSetting::fromJson(const QJsonObject &object)
{
    const auto key = json::requireText(object, "key"_L1);
    if (!key)
        return failed(key);
    if (!object.contains("value"_L1))
        return fail(ErrorCode::InvalidPayload, u"value is missing"_s);
    return SetSetting{*key, object.value("value"_L1)};
}

QJsonObject SetSecret::toJson() const
{
    return {{u"key"_s, key}, {u"value"_s, value}};
}

Result<SetSecret> SetSecret::fromJson(const QJsonObject &object)
{
    const auto key = json::requireText(object, "key"_L1);
    if (!key)
        return failed(key);
    const auto value = json::requireText(object, "value"_L1);
    if (!value)
        return failed(value);
    return SetSecret{*key, *value};
}

} // namespace migochat
