#pragma once

#include "app/domain/changes.h"
#include "ui/models/latestonly.h"

#include <QJsonValue>
#include <QObject>

#include <functional>

namespace migochat {

class AgentLink;
class MainWindow;
class Reader;

/// One setting of the shop: read from the store, again whenever settings changed, and set by the agent.
class StoredSetting final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        AgentLink &link;
        Reader &reader;
        QString key;
    };

    explicit StoredSetting(Parts parts, QObject *parent = nullptr);

    void apply(const ChangeSet &changes);
    void reread();
    void save(const QJsonValue &value);

Q_SIGNALS:
    void known(const QJsonValue &value); ///< null: nobody set it
    /// What was saved is taken, or why it is not; it is read again either way.
    void answered(const QString &problem);

private:
    const Parts m_parts;
    LatestOnly m_latest;
};

/// Calls `show` whenever the settings come into view, and at once where they are.
void whenSettingsShow(MainWindow &window, QObject *context, const std::function<void()> &show);

} // namespace migochat
