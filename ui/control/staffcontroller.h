#pragma once

#include "app/domain/changes.h"
#include "app/store/settings.h"
#include "ui/models/latestonly.h"

#include <QObject>

namespace migochat {

class AgentLink;
class AskLine;
class Desk;
class MainWindow;
class Reader;
class StaffCard;

/// Keeps the card of the staff in step with the store, and asks who sits here when several work in the shop and nobody
/// said so yet.
class StaffController final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        MainWindow &window;
        AgentLink &link;
        Reader &reader;
        Desk &desk;
    };

    explicit StaffController(const Parts &parts, QObject *parent = nullptr);

    void apply(const ChangeSet &changes);
    void reread();

private:
    void onStaff(const QList<settings::Staff> &staff);
    void showCard();
    void show();
    void save(StaffId staff, const QString &name);
    void askWhoSitsHere();

    MainWindow &m_window;
    AgentLink &m_link;
    Reader &m_reader;
    Desk &m_desk;
    StaffCard *m_card = nullptr;    ///< made with the settings page,
    AskLine *m_question = nullptr;  ///< and this one when it is needed
    QList<settings::Staff> m_staff;
    LatestOnly m_asked;
};

} // namespace migochat
