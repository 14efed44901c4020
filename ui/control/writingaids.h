#pragma once

#include "app/domain/messagecontent.h"
#include "app/store/cannedreplies.h"
#include "app/store/products.h"
#include "ui/composer/completion.h"
#include "ui/link/agentlink.h"
#include "ui/models/latestonly.h"

namespace migochat {

class Clock;
class ComposerPane;
class Desk;
class Format;
class Reader;
class StaffList;

/// Fills the lists behind "/", "#" and "@" and puts what was taken from them into the box.
class WritingAids final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        ComposerPane &pane;
        AgentLink &link;
        Reader &reader;
        const Clock &clock;
        const Format &format;
        QString dataDir;
        const Desk &desk;
        const StaffList &staff;
    };

    explicit WritingAids(const Parts &parts, QObject *parent = nullptr);

private:
    void ask(Completion::Kind kind, const QString &typed);
    void askReplies(const QString &typed);
    void askProducts(const QString &typed);
    void askColleagues(const QString &typed);
    void take(Completion::Kind kind, const QString &key, Completion::Then then);
    void bring(Completion::Kind kind, const QString &key);
    void takeReply(const CannedReply &reply, Completion::Then then);
    void takeProduct(const products::Product &product, Completion::Then then);
    [[nodiscard]] std::optional<QString> valueOf(const QString &name) const;
    [[nodiscard]] Card cardOf(const products::Product &product) const;

    ComposerPane &m_pane;
    AgentLink &m_link;
    Reader &m_reader;
    const Clock &m_clock;
    const Format &m_format;
    const QString m_cannedFolder;
    const Desk &m_desk;
    const StaffList &m_staff;
    QList<CannedReply> m_replies; ///< those in the list now
    QHash<QString, QString> m_values;
    QList<products::Product> m_products;
    LatestOnly m_asked;
};

} // namespace migochat
