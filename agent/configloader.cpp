#include "agent/configloader.h"

#include "app/store/settings.h"

#include <QLoggingCategory>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(lcConfig, "migochat.agent.config")

namespace {

Result<QString> textSetting(const Database &database, const QString &key)
{
    const auto value = settings::value(database, key);
    if (!value)
        return failed(value, key);
    return *value ? (*value)->toVariant().toString() : QString();
}

Result<ProductSettings> readSettings(const Database &database)
{
    ProductSettings found;
    const Result<QString> mode = textSetting(database, u"assistant.default_mode"_s);
    if (!mode)
        return failed(mode);
    const Result<QString> rules = textSetting(database, u"assistant.owner_rules"_s);
    if (!rules)
        return failed(rules);
    found.defaultMode = fromText<AssistantMode>(*mode).value_or(found.defaultMode);
    found.ownerRules = *rules;
    for (const QString &name : configNames()) {
        const Result<QString> text = textSetting(database, name);
        if (!text)
            return failed(text);
        if (!text->isEmpty() && !secretKeys().contains(name))
            found.values.insert(name, *text);
    }
    return found;
}

} // namespace

Async<ProductSettings> ConfigLoader::settings()
{
    return m_reader.run(readSettings);
}

Async<ConfigValues> ConfigLoader::secrets()
{
    const Answer<ConfigValues> answer;
    readSecret(0, {}, answer);
    return answer.future();
}

void ConfigLoader::readSecret(qsizetype index, const ConfigValues &found, const Answer<ConfigValues> &answer)
{
    if (index == secretKeys().size())
        return answer.give(found);
    const QString key = secretKeys().at(index);
    whenDone(m_secrets.read(key), this, [this, index, found, answer, key](const Result<QByteArray> &value) {
        ConfigValues values = found;
        if (value)
            values.insert(key, QString::fromUtf8(*value));
        else if (value.error().code != ErrorCode::NotFound)
            qCWarning(lcConfig) << "cannot read" << key << "from the keychain:" << value.error().detail;
        readSecret(index + 1, values, answer);
    });
}

} // namespace migochat
