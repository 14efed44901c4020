#pragma once

#include "ui/widgets/look.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QSpinBox;

namespace migochat {

class Segmented;

/// The settings of writing: what Enter does, how long a sent text can be taken back, spelling.
class WritingCard final : public QWidget
{
    Q_OBJECT

public:
    struct Values {
        bool enterSends = true;
        int undoSeconds = 0;
        bool checksSpelling = true;
    };

    explicit WritingCard(const Look &look, QWidget *parent = nullptr);
    void setValues(const Values &values);

Q_SIGNALS:
    void changed(const migochat::WritingCard::Values &values);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void tell();

    bool m_quiet = false;
    QLabel *m_title;
    QLabel *m_enterLabel;
    Segmented *m_enter;
    QLabel *m_undoLabel;
    QSpinBox *m_undo;
    QCheckBox *m_spelling;
};

} // namespace migochat
