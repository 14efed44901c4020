#include "ui/control/composersetup.h"

#include "ui/actions/commandregistry.h"
#include "ui/composer/cannedcard.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/composerpane.h"
#include "ui/composer/emojipicker.h"
#include "ui/composer/sendlater.h"
#include "ui/composer/writingcard.h"
#include "ui/control/canneddesk.h"
#include "ui/control/composercontroller.h"
#include "ui/control/goingon.h"
#include "ui/control/storedsetting.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/mainwindow.h"
#include "ui/prefs/preferences.h"
#include "ui/settings/appearancecard.h"
#include "ui/settings/settingspage.h"
#include "ui/spelling/spellchecker.h"
#include "ui/spelling/spellmarks.h"
#include "ui/voice/recorder.h"
#include "ui/voice/voicebar.h"

#include <array>
#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ModeWord {
    Composer::Mode mode;
    QLatin1StringView word;
};

constexpr std::array kModes{ModeWord{Composer::Mode::Reply, "reply"_L1}, ModeWord{Composer::Mode::Public, "public"_L1},
                            ModeWord{Composer::Mode::Note, "note"_L1}};

QString wordOf(Composer::Mode mode)
{
    return kModes.at(size_t(mode)).word;
}

Composer::Mode modeOf(const QString &word)
{
    for (const ModeWord &each : kModes) {
        if (word == each.word)
            return each.mode;
    }
    return Composer::Mode::Reply;
}

} // namespace

ComposerSetup::ComposerSetup(const Parts &parts, QObject *parent)
    : QObject(parent), m_window(parts.window), m_prefs(parts.prefs), m_unsent(parts.unsent),
      m_controller(parts.controller), m_replies(parts.replies), m_spelling(std::make_unique<SpellChecker>())
{
    restoreUnsent();
    connectSpelling();
    setUp(m_window.inbox().writing());
    applyPreferences();
    connect(&m_window.inbox().writing(), &ComposerPane::unsentChanged, this, &ComposerSetup::keepUnsent);
    whenSettingsShow(m_window, this, [this] { showCards(); });
}

ComposerSetup::~ComposerSetup() = default;

void ComposerSetup::setUp(ComposerPane &pane)
{
    ComposerEdit *box = pane.composer().edit();
    new SpellMarks(*box, *m_spelling); // belongs to the box's document from now on
    applyTo(pane);
    m_panes.removeIf([](const QPointer<ComposerPane> &each) { return each.isNull(); });
    m_panes.append(&pane);
}

void ComposerSetup::applyTo(ComposerPane &pane) const
{
    pane.composer().edit()->setEnterKey(enterKey());
}

ComposerEdit::EnterKey ComposerSetup::enterKey() const
{
    return m_prefs.enterSends() ? ComposerEdit::EnterKey::Sends : ComposerEdit::EnterKey::MakesALine;
}

void ComposerSetup::connectSpelling()
{
    m_spelling->setOwnWords(m_prefs.ownWords());
    connect(m_spelling.get(), &SpellChecker::ownWordsChanged, this,
            [this] { m_prefs.setOwnWords(m_spelling->ownWords()); });
}

void ComposerSetup::restoreUnsent()
{
    UnsentTexts texts;
    ComposerPane::Modes modes;
    ComposerPane::Quotes quotes;
    ComposerPane::Asides asides;
    const UnsentFile::Entries &entries = m_unsent.entries();
    for (auto entry = entries.cbegin(); entry != entries.cend(); ++entry) {
        if (!entry->text.isEmpty())
            texts.insert(entry.key(), entry->text);
        modes.insert(entry.key(), modeOf(entry->mode));
        if (entry->quoted.isValid())
            quotes.insert(entry.key(), {entry->quoted, entry->quotesOurs, entry->quotedText});
        for (auto aside = entry->aside.cbegin(); aside != entry->aside.cend(); ++aside)
            asides[entry.key()].insert(modeOf(aside.key()), aside.value());
        m_window.inbox().writing().waiting().putIn(entry.key(), {entry->files, entry->products});
    }
    m_window.inbox().writing().setUnsent(texts, modes, quotes, asides);
}

void ComposerSetup::keepUnsent()
{
    const ComposerPane &pane = m_window.inbox().writing();
    UnsentFile::Entries entries;
    for (auto text = pane.unsent().cbegin(); text != pane.unsent().cend(); ++text)
        entries[text.key()] = {.text = text.value(),
                               .mode = wordOf(pane.modes().value(text.key(), Composer::Mode::Reply))};
    for (auto mode = pane.modes().cbegin(); mode != pane.modes().cend(); ++mode) {
        if (*mode != Composer::Mode::Reply)
            entries[mode.key()].mode = wordOf(*mode);
    }
    for (auto quote = pane.quotes().cbegin(); quote != pane.quotes().cend(); ++quote) {
        UnsentFile::Entry &entry = entries[quote.key()];
        entry.quoted = quote->message;
        entry.quotesOurs = quote->isOurs;
        entry.quotedText = quote->text;
    }
    for (auto chat = pane.asides().cbegin(); chat != pane.asides().cend(); ++chat) {
        for (auto aside = chat->cbegin(); aside != chat->cend(); ++aside)
            entries[chat.key()].aside.insert(wordOf(aside.key()), aside.value());
    }
    keepThings(entries);
    m_unsent.keep(entries);
}

/// A chat in a window of its own has its files there.
void ComposerSetup::keepThings(UnsentFile::Entries &entries) const
{
    for (const QPointer<ComposerPane> &pane : m_panes) {
        const auto all = pane ? pane->waiting().all() : QHash<ConversationId, WaitingThings::Things>();
        for (auto things = all.cbegin(); things != all.cend(); ++things) {
            UnsentFile::Entry &entry = entries[things.key()];
            entry.files += things->files;
            entry.products += things->products;
        }
    }
}

void ComposerSetup::applyPreferences()
{
    applyTo(m_window.inbox().writing());
    m_window.inbox().messages().setOwnSide(ownSide());
    m_spelling->setEnabled(m_prefs.checksSpelling());
    m_controller.setUndoSeconds(m_prefs.undoSeconds());
}

OwnSide ComposerSetup::ownSide() const
{
    return m_prefs.ownSide() == "right"_L1 ? OwnSide::Right : OwnSide::FollowsLanguage;
}

/// Only when the page is looked at, so that it costs nothing at the start.
void ComposerSetup::showCards()
{
    if (m_card)
        return;
    AppearanceCard &appearance = m_window.settings().appearance();
    appearance.setOwnSide(ownSide());
    connect(&appearance, &AppearanceCard::ownSideChosen, this, [this, &appearance](OwnSide side) {
        m_prefs.setOwnSide(side == OwnSide::Right ? u"right"_s : u"language"_s);
        appearance.setOwnSide(side);
        applyPreferences();
        Q_EMIT preferencesChanged();
    });
    m_card = new WritingCard(m_window.look(), &m_window.settings());
    m_card->setObjectName(u"writing"_s);
    m_card->setValues({m_prefs.enterSends(), m_prefs.undoSeconds(), m_prefs.checksSpelling(),
                       goingon::afterDone(m_prefs.afterDone())});
    m_window.settings().addCard(m_card);
    m_answers = new CannedCard(m_window.look(), &m_window.settings());
    m_answers->setObjectName(u"answers"_s);
    m_window.settings().addCard(m_answers);
    m_replies.serve(*m_answers);
    connect(m_card, &WritingCard::changed, this, [this](const WritingCard::Values &values) {
        m_prefs.setEnterSends(values.enterSends);
        m_prefs.setUndoSeconds(values.undoSeconds);
        m_prefs.setChecksSpelling(values.checksSpelling);
        m_prefs.setAfterDone(goingon::wordOf(values.afterDone));
        applyPreferences();
        Q_EMIT preferencesChanged();
    });
}

void ComposerSetup::keepAsReadyAnswer(const QString &text)
{
    m_window.showPage(Page::Settings);
    showCards();
    // Behind what shows the cards that were just made: what is hidden has no place and takes no keyboard.
    QMetaObject::invokeMethod(
        this,
        [this, text] {
            m_window.settings().showCard(m_answers);
            m_answers->begin(text);
        },
        Qt::QueuedConnection);
}

} // namespace migochat
