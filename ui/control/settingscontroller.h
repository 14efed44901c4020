#pragma once

#include "app/domain/changes.h"
#include "app/protocol/commands.h"
#include "app/store/reader.h"
#include "ui/link/agentlink.h"
#include "ui/models/latestonly.h"

#include <QObject>

namespace migochat {

class SettingsPage;

/// Shows what is set and brings changes to the agent: plain values into the store, secrets into the keychain. Of
/// secrets it only knows which there are.
class SettingsController final : public QObject
{
    Q_OBJECT

public:
    SettingsController(SettingsPage &page, AgentLink &link, Reader &reader, QObject *parent = nullptr);

    void apply(const ChangeSet &changes);
    void reread();

private:
    void change(const QString &key, const QString &value);
    void changeSecret(const QString &key, const QString &value);
    void say(const QString &sentence);

    SettingsPage &m_page;
    AgentLink &m_link;
    Reader &m_reader;
    LatestOnly m_latest;
};

} // namespace migochat
