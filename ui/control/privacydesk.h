#pragma once

#include "app/domain/changes.h"
#include "app/store/privacy.h"
#include "ui/models/latestonly.h"
#include "ui/text/format.h"

#include <QObject>

namespace migochat {

class AgentLink;
class Desk;
class MainWindow;
class PrivacyCard;
class Reader;
class StaffList;

/// Hides customers' numbers from whoever sits here, as the shop wants it for their role, and keeps the card of it. Until
/// the shop's wish was read they are hidden.
class PrivacyDesk final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        MainWindow &window;
        AgentLink &link;
        Reader &reader;
        Format &format;
        const Desk &desk;
        const StaffList &staff;
    };

    /// Made before anything that shows customers asks the reader, so that its answer is there first.
    explicit PrivacyDesk(const Parts &parts, QObject *parent = nullptr);

    void apply(const ChangeSet &changes);
    void reread();

Q_SIGNALS:
    /// Numbers are written otherwise from now on.
    void changed();

private:
    struct Known {
        QList<StaffRole> hiddenFrom{};
        QList<privacy::Export> exports{};
        QList<privacy::RoleChange> roleChanges{};
    };
    void read(const Result<Known> &answer);
    void refresh();
    void showCard();
    void fillCard();
    void save(const QList<StaffRole> &roles);
    [[nodiscard]] Numbers wanted() const;

    MainWindow &m_window;
    AgentLink &m_link;
    Reader &m_reader;
    Format &m_format;
    const Desk &m_desk;
    const StaffList &m_staff;
    LatestOnly m_latest;
    Known m_known;
    bool m_isKnown = false;
    PrivacyCard *m_card = nullptr; ///< made with the settings page
};

} // namespace migochat
