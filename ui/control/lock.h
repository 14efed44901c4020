#pragma once

#include "app/domain/instant.h"
#include "app/domain/result.h"
#include "ui/shell/lockpage.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace migochat {

class Clock;
class Desk;
class LockCard;
class LockFile;
class MainWindow;
class PinKeeper;

/// Locks this desktop: what the window holds is taken out of it, so that neither eyes nor keys nor a screen reader reach
/// it, and chats in windows of their own are hidden. The agent goes on. A desktop that ends while it is locked starts
/// locked. Everybody of the staff who has a PIN can unlock, and then sits here.
class Lock final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        MainWindow &window;
        LockFile &file;
        Desk &desk; ///< whoever unlocks sits at it
        const Clock &clock;
        PinKeeper &pins;
    };

    explicit Lock(const Parts &parts, QObject *parent = nullptr);
    ~Lock() override; ///< puts the content back: it belongs to the window

    [[nodiscard]] bool isLocked() const { return m_page != nullptr; }
    /// Without a PIN it says so and leads to where one is set.
    void lock();
    /// A key, a click or a turn of the wheel, before anybody acts on it.
    void noteInput();
    void setPeople(const QList<LockPage::Person> &people);

Q_SIGNALS:
    void unlocked();

private:
    void cover();
    void keepLocked(bool locked);
    void coverCommands(bool covered);
    void uncover();
    void takeContentOut();
    void onTried(const QString &typed);
    void onChecked(StaffId who, const Result<> &answer);
    void askFor(StaffId who);
    void refreshPage();
    void watchAgent();
    [[nodiscard]] bool isAgentLive() const;
    void watchIdle();
    void onIdle();
    void showCard();
    void refreshCard();
    void settle(const Result<> &answer);
    [[nodiscard]] std::chrono::milliseconds idleLimit() const;

    const Parts m_parts;
    QList<LockPage::Person> m_people; ///< everybody of the staff
    StaffId m_who;                    ///< whose PIN the page asks for
    LockPage *m_page = nullptr;
    QPointer<QWidget> m_content;
    QList<QPointer<QWidget>> m_overlays; ///< children of the window that stood beside the content
    QList<QPointer<QWidget>> m_hidden;   ///< windows
    QPointer<QWidget> m_keyboard;        ///< had it
    LockCard *m_card = nullptr;          ///< made with the settings page
    QTimer m_idle;                       ///< rings once when nobody did anything, else it looks again then
    Instant m_lastInput;
    QTimer m_silence; ///< of the agent, while it is locked
};

} // namespace migochat
