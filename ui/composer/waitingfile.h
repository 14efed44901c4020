#pragma once

#include "app/domain/medialimits.h"
#include "ui/prefs/chosenfile.h"

#include <QImage>

namespace migochat {

/// A file that was chosen and waits in the composer, with what the channel says about it.
struct WaitingFile : ChosenFile {
    enum class State {
        Resting, ///< its chat has not been looked at since it was put here
        Reading,
        Ready,
        Preparing,
        Failed,
        Gone, ///< it was there when it was chosen
    };

    qint64 serial = 0; ///< names it while it waits
    State state = State::Resting;
    bool hasChanged = false; ///< is another one than was chosen
    FileFacts facts{};
    UploadVerdict verdict{};
    QImage preview{}; ///< empty when it is no picture

    [[nodiscard]] bool maySend() const { return state == State::Ready && verdict.what != UploadVerdict::What::Refuse; }
};

} // namespace migochat
