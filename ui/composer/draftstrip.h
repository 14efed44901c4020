#pragma once

#include "app/domain/draft.h"
#include "ui/widgets/look.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;
class QLayout;
class QTextEdit;

namespace migochat {

class ActionButton;
class FlowLayout;
class IconButton;

/// What the assistant would answer, with what it rests on: edit, send as it is, or dismiss; ask for another answer, and leaf
/// through those it gave for the same message (buttons, or Alt and the arrows while the strip has the keyboard).
class DraftStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit DraftStrip(const Look &look, QWidget *parent = nullptr);

    /// The newest one; the same again keeps the place among the others.
    void setDraft(const std::optional<Draft> &draft);
    /// Superseded ones, oldest first.
    void setEarlier(const QList<Draft> &earlier);
    /// The one that is shown.
    [[nodiscard]] const std::optional<Draft> &draft() const { return m_draft; }
    [[nodiscard]] DraftId newest() const { return m_newest ? m_newest->id : DraftId(); }
    /// `steps` towards the newest; not beyond the ends.
    void leaf(int steps);
    /// What became of asking for another answer.
    enum class Asking {
        No, ///< nobody did, or it was refused
        UnderWay,
        Heard, ///< the agent took it: how it ends stands in the draft
        NothingNew,
    };
    void setAsking(Asking asking);
    [[nodiscard]] bool isSendable() const;
    /// Whether an answer may go out at all; editing is always possible.
    enum class Sending { Allowed, Blocked };
    void setSending(Sending sending);

Q_SIGNALS:
    void editAsked();
    void sendAsked();
    void dismissAsked();
    void anotherAsked();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildText();
    [[nodiscard]] QLayout *buildLeaves();
    void connectButtons();
    void refresh();
    void refreshLeaves();
    [[nodiscard]] QString anotherText() const;
    [[nodiscard]] qsizetype place() const;
    void fitText();
    void fillEvidence();

    const Look m_look;
    std::optional<Draft> m_draft; ///< shown
    std::optional<Draft> m_newest;
    QList<Draft> m_earlier;
    Asking m_asking = Asking::No;
    Sending m_sending = Sending::Allowed;
    QBoxLayout *m_foot;
    QTextEdit *m_text;
    QLabel *m_reason;
    QWidget *m_evidence;
    FlowLayout *m_chips;
    ActionButton *m_edit;
    ActionButton *m_send;
    IconButton *m_dismiss;
    IconButton *m_older;
    IconButton *m_newer;
    QLabel *m_count;
    ActionButton *m_another;
};

} // namespace migochat
