#pragma once

#include "agent/configvalues.h"
#include "app/domain/assistantmode.h"
#include "app/domain/async.h"
#include "app/platform/secretstore.h"
#include "app/store/reader.h"

namespace migochat {

/// What the owner chose in the program.
struct ProductSettings {
    AssistantMode defaultMode = AssistantMode::Suggest; ///< of conversations that begin; "assistant.default_mode"
    QString ownerRules;                                 ///< "assistant.owner_rules"
    ConfigValues values;                                ///< accounts and addresses, by the env file's names
};

/// Finds the configuration of a run without an env file: settings of the store and secrets of the keychain.
class ConfigLoader final : public QObject
{
    Q_OBJECT

public:
    ConfigLoader(Reader &reader, SecretStore &secrets) : m_reader(reader), m_secrets(secrets) {}

    [[nodiscard]] Async<ProductSettings> settings();
    /// Secrets by their names; one that cannot be read is as good as missing and told in the log.
    [[nodiscard]] Async<ConfigValues> secrets();

private:
    void readSecret(qsizetype index, const ConfigValues &found, const Answer<ConfigValues> &answer);

    Reader &m_reader;
    SecretStore &m_secrets;
};

} // namespace migochat
