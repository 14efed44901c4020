#pragma once

#include "ui/inbox/composerstate.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QLabel;

namespace migochat {

class ActionButton;
class ComposerEdit;
class Glyph;
class Segmented;

/// Where a person writes: an answer or an internal note. Note mode is yellow, has a lock and never sends.
class Composer final : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { Reply, Note };

    explicit Composer(const Look &look, QWidget *parent = nullptr);

    void setState(const ComposerState &state);
    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }
    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    void clear();
    /// A refusal, shown in the strip until the next key.
    void showProblem(const QString &sentence);
    void focusText();
    [[nodiscard]] ComposerEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void sendRequested(const QString &text);
    void noteRequested(const QString &text);
    void textEdited(const QString &text);
    void modeChanged(migochat::Composer::Mode mode);
    void emptyTabPressed();
    void draftSendAsked();
    void escaped();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectEdit();
    void refresh();
    void refreshStrip();
    void submit();

    const Look m_look;
    ComposerState m_state;
    Mode m_mode = Mode::Reply;
    QString m_problem;
    bool m_submitting = false;
    QWidget *m_strip;
    Glyph *m_stripIcon;
    QLabel *m_stripText;
    ComposerEdit *m_edit;
    Segmented *m_modes;
    Glyph *m_clock;
    QLabel *m_countdown;
    ActionButton *m_send;
};

} // namespace migochat
