#pragma once

#include "app/store/heldanswers.h"
#include "ui/composer/composerbar.h"
#include "ui/composer/composerstate.h"
#include "ui/composer/templatepicker.h"
#include "ui/composer/written.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QVBoxLayout;

namespace migochat {

class ComposerEdit;
class ComposerStrip;
class NoteBar;

/// Where a person writes: an answer, an answer under a post, or an internal note. Note mode is yellow, has a lock and
/// never sends. Where only templates may leave, they stand above the box and the box holds the real answer.
class Composer final : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { Reply, Public, Note };

    explicit Composer(const Look &look, QWidget *parent = nullptr);

    void setState(const ComposerState &state);
    [[nodiscard]] const ComposerState &state() const { return m_state; }
    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }
    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    /// The same, as one step that Ctrl+Z takes back.
    void replaceText(const QString &text);
    /// Above or below what is typed, which stays; while the answer that waits is changed, the text that is put aside for it.
    void putAbove(const QString &text);
    void putBelow(const QString &text);
    /// One under the other; what is empty takes no line.
    [[nodiscard]] static QString lines(const QString &above, const QString &below);
    void clear();
    /// Another chat: nothing of the last one stays. Its own state follows, and is what is shown next.
    void startOver();
    /// Where a menu of the strip's button opens, on the screen.
    [[nodiscard]] QPoint actionPlace() const;
    /// A refusal, shown in the strip until the next key.
    void showProblem(const QString &sentence);
    void focusText();
    [[nodiscard]] ComposerEdit *edit() const { return m_edit; }
    [[nodiscard]] ComposerBar &bar() const { return *m_bar; }

    void setTemplates(const TemplateOffer &offer);
    [[nodiscard]] bool showsTemplates() const;
    /// Puts the templates in place of the box, where both could be used.
    void openTemplates();
    void toggleTemplates(); ///< gives them the keyboard where nothing else can be sent
    /// Of those that are open; see TemplatePicker::prefer().
    void preferTemplate(const TemplateChoice &choice);
    void closeTemplates();
    void setHeld(const std::optional<held::HeldAnswer> &held);
    /// The change of it that was begun and neither saved nor given up; empty: none.
    [[nodiscard]] QString begunHeld() const;
    void setBegunHeld(const QString &text);
    /// Stands above the box until the answer left or somebody took it away; `customer` is the name of who wrote it.
    void setQuote(const Quote &quote, const QString &customer);
    [[nodiscard]] const Quote &quoted() const { return m_quoted; }

    /// Something that stands between strip and box: files, products, a recording.
    void addAbove(QWidget *widget);
    /// What is there to be sent beside the text; `obstacle` says why it cannot leave yet.
    struct More {
        bool any = false;
        QString obstacle{};
    };
    void setMore(const More &more);

    void submit(Written::Then then = Written::Then::Stay);
    /// Asks once, by a line in the strip, before anything leaves while a colleague writes here.
    [[nodiscard]] bool mayLeaveNow();
    /// Why a tool can do nothing just now, a sentence; empty when it can.
    [[nodiscard]] QString obstacle(ComposerBar::Tool tool) const;
    /// The same for a later time.
    void submitAt(Instant time);

Q_SIGNALS:
    void sendRequested(const migochat::Written &written); ///< without conversation, draft, comment and files
    void noteRequested(const QString &text, migochat::Written::Then then);
    void heldEdited(const QString &text);
    void heldDropped();
    void heldWordsLeft(const QString &text); ///< of a change, where nothing waits any more
    void quoteDropped();                     ///< taken away, or left with the answer
    void textEdited(const QString &text);
    void modeChanged(migochat::Composer::Mode mode);
    void toolAsked(migochat::ComposerBar::Tool tool);
    void actionAsked(migochat::ComposerState::Action action);
    void templatesWanted();
    void emptyTabPressed();
    void emptyUpPressed();
    void draftSendAsked();
    void escaped();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    TemplatePicker &templates();
    void connectParts();
    void onText();
    void refresh();
    void refreshBar();
    void refreshStrip();
    QStringList riskyWords();
    [[nodiscard]] ComposerState withWarning(const QString &word) const;
    void refreshHeld();
    void refreshQuote();
    void dropQuote();
    void editHeld();
    void leaveHeld();
    void submitHeld(const QString &words);
    void submitNote(Written::Then then);
    void submitTemplate(Written &written);
    void sayWhyNot();
    bool leave(const Written &written); ///< false: something is in the way, and the strip says what
    [[nodiscard]] bool isAllowed() const;
    [[nodiscard]] bool quotesNow() const;
    [[nodiscard]] QString placeholder() const;

    const Look m_look;
    ComposerState m_state;
    Mode m_mode = Mode::Reply;
    std::optional<held::HeldAnswer> m_held;
    Quote m_quoted;
    QString m_customer;       ///< who is quoted
    QString m_text;           ///< of the box, as it was heard last
    bool m_editsHeld = false; ///< the box holds the answer that waits
    QString m_besideHeld;     ///< and this is what stood there before
    QString m_begunHeld;
    bool m_templatesOpen = false; ///< by wish; where only templates may leave they are always there
    More m_more;
    bool m_problem = false;
    bool m_startsOver = false; ///< the state of another chat follows
    bool m_warned = false;     ///< about the colleague who is writing
    bool m_submitting = false;
    ComposerStrip *m_strip;
    NoteBar *m_heldBar;
    NoteBar *m_quoteBar;
    QVBoxLayout *m_above;
    TemplatePicker *m_templates = nullptr; ///< made when templates are first wanted
    ComposerEdit *m_edit;
    ComposerBar *m_bar;
};

} // namespace migochat
