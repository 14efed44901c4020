#pragma once

#include "ui/composer/composeredit.h"
#include "ui/prefs/unsentfile.h"
#include "ui/widgets/ownside.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace migochat {

class CannedCard;
class CannedDesk;
class ComposerController;
class ComposerPane;
class MainWindow;
class Preferences;
class SpellChecker;
class WritingCard;

/// How the composer is set up on this desktop: ways of writing from the preferences, what was written before the last end.
class ComposerSetup final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        MainWindow &window;
        Preferences &prefs;
        UnsentFile &unsent;
        ComposerController &controller;
        CannedDesk &replies;
    };

    explicit ComposerSetup(const Parts &parts, QObject *parent = nullptr);
    ~ComposerSetup() override;

    /// Spelling, and what Enter does, for a box in another window.
    void setUp(ComposerPane &pane);
    /// The ways of writing that somebody chose just now.
    void applyTo(ComposerPane &pane) const;
    /// Opens the form of ready answers with a text that somebody wrote in a chat.
    void keepAsReadyAnswer(const QString &text);

Q_SIGNALS:
    void preferencesChanged();

private:
    void restoreUnsent();
    void keepUnsent();
    void keepThings(UnsentFile::Entries &entries) const;
    void applyPreferences();
    void showCards();
    void connectSpelling();
    [[nodiscard]] ComposerEdit::EnterKey enterKey() const;
    [[nodiscard]] OwnSide ownSide() const;

    MainWindow &m_window;
    Preferences &m_prefs;
    UnsentFile &m_unsent;
    QList<QPointer<ComposerPane>> m_panes; ///< of the inbox and of chats in windows of their own
    ComposerController &m_controller;
    CannedDesk &m_replies;
    WritingCard *m_card = nullptr;
    CannedCard *m_answers = nullptr;
    std::unique_ptr<SpellChecker> m_spelling;
};

} // namespace migochat
