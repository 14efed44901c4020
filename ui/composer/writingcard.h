#pragma once

#include "ui/widgets/look.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QSpinBox;

namespace migochat {

class Segmented;

/// The settings of writing: what Enter does, how long a sent text can be taken back, spelling, and what comes after a
/// chat that is done.
class WritingCard final : public QWidget
{
    Q_OBJECT

public:
    enum class AfterDone { Stay, NextInList, NextWaiting };
    struct Values {
        bool enterSends = true;
        int undoSeconds = 0;
        bool checksSpelling = true;
        AfterDone afterDone = AfterDone::NextInList;
    };

    explicit WritingCard(const Look &look, QWidget *parent = nullptr);
    void setValues(const Values &values);

Q_SIGNALS:
    void changed(const migochat::WritingCard::Values &values);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] static QString wordsOf(AfterDone after);
    void retranslate();
    void tell();

    bool m_quiet = false;
    QLabel *m_title;
    QLabel *m_enterLabel;
    Segmented *m_enter;
    QLabel *m_undoLabel;
    QSpinBox *m_undo;
    QCheckBox *m_spelling;
    QLabel *m_doneLabel;
    Segmented *m_done;
};

} // namespace migochat
