#pragma once

#include "app/domain/clock.h"
#include "app/domain/threaditem.h"
#include "app/store/conversations.h"
#include "ui/control/desk.h"
#include "ui/control/noticesounds.h"
#include "ui/control/storeaccess.h"
#include "ui/desktopoptions.h"
#include "ui/link/agentlink.h"
#include "ui/link/agentprocess.h"
#include "ui/mainwindow.h"
#include "ui/media/voices.h"
#include "ui/prefs/lockfile.h"
#include "ui/prefs/preferences.h"
#include "ui/prefs/unsentfile.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include "ui/voice/soundloader.h"
#include "ui/widgets/appearance.h"

#include <memory>

class QApplication;

namespace migochat {

class CannedDesk;
class Counters;
struct ChatPlace;
struct PalettePlaces;
class ChatCommands;
class ChatExport;
class ChatFinder;
class ChatWindows;
class ComposerController;
class ComposerSetup;
class ComposerTools;
class GoingOn;
class InboxController;
class LeadsController;
class Lock;
class PinKeeper;
class NewLeadDesk;
class NoticeChoices;
class NoticeWatch;
class PaletteController;
class ListActs;
class CustomerController;
class PartActions;
class PinnedViews;
class PrivacyDesk;
class PresenceWatch;
class QuestionDesk;
class Peeking;
class SearchController;
class SettingsController;
class ShopHours;
class StaffController;
class StaffList;
class StatusBoard;
class SynonymController;
class ThreadController;
class TroubleDesk;
class ViewKeeper;
class WritingAids;

/// The composition root of the desktop: builds every long-lived object and connects them.
class Application final : public QObject
{
    Q_OBJECT

public:
    Application(QApplication &application, DesktopOptions options);
    ~Application() override;

    void start();
    /// Another start was asked for: show what is there, or the place that its link names.
    void visit(const QString &wish);

    [[nodiscard]] MainWindow &window() const { return *m_window; }
    [[nodiscard]] AgentLink &link() { return m_link; }
    [[nodiscard]] Desk &desk() { return m_desk; }
    /// These are null until the list is painted.
    [[nodiscard]] ChatWindows *chats() const { return m_chats.get(); }
    [[nodiscard]] ChatExport *chatExport() const { return m_export.get(); }
    [[nodiscard]] ThreadController *thread() const { return m_thread.get(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// The window waits so long for its first list, and everything else for the first picture.
    static constexpr std::chrono::milliseconds kLongestWait{250};

    void closeLock();
    void connectAgent();
    void connectWindow();
    void onLinkState(AgentLink::State state);
    void onStoreOpened();
    void showTrouble(const Error &error);
    void connectList();
    void furnish();
    void startLink();
    void connectControllers();
    void applyToChats(const ChangeSet &changes);
    void rereadChats();
    void serve(Page page);
    [[nodiscard]] ChatPlace chatPlace();
    [[nodiscard]] PalettePlaces palettePlaces();
    void openChat(ConversationId conversation, const std::optional<ThreadCursor> &at);
    void openChats();
    void apply(const ChangeSet &changes);
    void rereadAll();
    void showNumbers();
    void showPerson();
    void onFirstPicture();
    void openSomething();
    void showWindow();
    /// The style sheet, before the window is seen.
    void dress();
    void startAgentByHand();

    void applyLook();
    void wear(const Appearance &wanted);
    void writeAnew();
    void redrawWords();
    void setAppearance(const Appearance &appearance);
    [[nodiscard]] Appearance appearance() const;
    void rememberPlaces();
    void restorePlaces();
    void openLink(const QString &text);
    [[nodiscard]] conversations::Moment moment() const;

    const DesktopOptions m_options;
    const SystemClock m_clock;
    Preferences m_prefs;
    UnsentFile m_unsent;
    LockFile m_lockFile;
    Theme m_theme;
    IconSet m_icons;
    Format m_format;
    LanguageSwitch m_language;
    SoundLoader m_sound;
    Voices m_voices;
    AgentLink m_link;
    AgentProcess m_process;
    StoreAccess m_store;
    Desk m_desk;
    std::unique_ptr<StatusBoard> m_status;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<TroubleDesk> m_trouble;
    std::unique_ptr<PinKeeper> m_pinKeeper;
    std::unique_ptr<Lock> m_lock;
    QString m_wishBehindLock; ///< a link that waits until it is unlocked
    std::unique_ptr<Counters> m_counters;
    std::unique_ptr<StaffList> m_staffList;
    std::unique_ptr<InboxController> m_inbox;
    std::unique_ptr<ThreadController> m_thread;
    std::unique_ptr<CustomerController> m_customer;
    std::unique_ptr<NewLeadDesk> m_newLeads;
    std::unique_ptr<ComposerController> m_composer;
    std::unique_ptr<WritingAids> m_aids;
    std::unique_ptr<PresenceWatch> m_presence;
    std::unique_ptr<CannedDesk> m_canned;
    std::unique_ptr<ComposerSetup> m_setup;
    std::unique_ptr<ComposerTools> m_tools;
    std::unique_ptr<PartActions> m_partActions;
    std::unique_ptr<LeadsController> m_leads;
    std::unique_ptr<SettingsController> m_settings;
    std::unique_ptr<StaffController> m_staff;
    std::unique_ptr<ShopHours> m_hours;
    std::unique_ptr<PrivacyDesk> m_privacy;
    std::unique_ptr<QuestionDesk> m_questions;
    std::unique_ptr<PaletteController> m_palette;
    std::unique_ptr<ChatCommands> m_chatCommands;
    std::unique_ptr<ListActs> m_listActs;
    std::unique_ptr<GoingOn> m_goingOn;
    std::unique_ptr<Peeking> m_peeking;
    std::unique_ptr<ViewKeeper> m_views;
    std::unique_ptr<PinnedViews> m_pins;
    std::unique_ptr<SearchController> m_searches;
    std::unique_ptr<ChatFinder> m_finder;
    std::unique_ptr<SynonymController> m_synonyms;
    NoticeSounds m_noticeSounds{m_sound};
    std::unique_ptr<NoticeChoices> m_noticeChoices;
    std::unique_ptr<NoticeWatch> m_notices;
    bool m_isDressed = false;
    bool m_isShown = false;
    bool m_isPainted = false;
    bool m_isLinked = false;  ///< the agent is looked for
    bool m_lastTried = false; ///< the chat that was open at the last end is opened once
    std::unique_ptr<ChatExport> m_export;
    std::unique_ptr<ChatWindows> m_chats;
    ConversationId m_wanted; ///< named by a link before the store was open
};

} // namespace migochat
